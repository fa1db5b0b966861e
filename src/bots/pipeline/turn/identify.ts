import { type Directory, type Identities, type Person, stillProved } from '../../../directory/index.ts'
import type { Clock } from '../../../shared/index.ts'
import type { InboundMessage } from '../../inbound.ts'

const TOUCH_EVERY_MS = 60_000

export type Identify = (message: InboundMessage) => Promise<Person | undefined>

/**
 * Who writes. The web chat's sessions have proved it; elsewhere an identity must have been linked, and one that rests
 * on a phone number must have been used lately.
 */
export const createIdentify = (parts: {
  readonly directory: Pick<Directory, 'findPerson'>
  readonly identities: Pick<Identities, 'findByAddress' | 'touch'>
  readonly clock: Clock
}): Identify => {
  return async ({ from: { channel, account }, sender }) => {
    if (channel === 'webchat') return parts.directory.findPerson(sender)
    const identity = await parts.identities.findByAddress(channel, account, sender)
    const now = parts.clock.now()
    if (!identity || !stillProved(identity, now)) return undefined
    const ago = now.getTime() - identity.lastSeenAt.getTime()
    // it orders a person's chats, and need not be finer than that; who writes has opened a closed chat again
    if (ago < 0 || ago >= TOUCH_EVERY_MS || identity.closedAt)
      await parts.identities.touch(channel, account, sender, now)
    return parts.directory.findPerson(identity.personId)
  }
}
