import type { Channel } from '../../../directory/index.ts'
import { AWAY_FOR_MS } from '../../domain/settle.ts'
import { laneOf } from '../../mongo/document.ts'
import type { Sweeps } from '../../mongo/sweeps.ts'
import type { ChannelSender } from '../../ports.ts'
import { standsIn } from './prepare.ts'
import type { Router } from './route.ts'

export type PassOnParts = {
  readonly sweeps: Pick<Sweeps, 'listLeft' | 'passOn'>
  readonly router: Pick<Router, 'listFor'>
  readonly senders: Partial<Record<Channel, ChannelSender>>
  /** Those that some node of the installation sends to. */
  readonly channels: readonly Channel[]
  readonly machineNow: () => Date
}

/**
 * A channel that no node can send to now (a telephone that has to be linked again): what has waited for it for a
 * quarter of an hour goes to another chat of its person. Returns how many.
 */
export const createPassOn =
  ({ sweeps, router, senders, channels, machineNow }: PassOnParts) =>
  async (): Promise<number> => {
    const away = channels.filter((channel) => senders[channel] && !(senders[channel].isReady?.() ?? true))
    if (away.length === 0) return 0
    let passed = 0
    const before = new Date(machineNow().getTime() - AWAY_FOR_MS)
    for (const left of await sweeps.listLeft(away, before)) {
      const chats = await router.listFor(left.personId ?? '', left.attempts)
      const other = chats.find((chat) => laneOf(chat) !== left.lane && standsIn(senders[chat.channel]))
      if (other && (await sweeps.passOn(left, other))) passed += 1
    }
    return passed
  }
