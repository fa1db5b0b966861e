import type { Channel } from '../../../directory/index.ts'
import { messageOf, pause } from '../../../shared/index.ts'
import { UNROUTED } from '../../mongo/document.ts'
import type { Sweeps } from '../../mongo/sweeps.ts'
import { Pool, type PoolParts } from './pool.ts'

const SWEEP_EVERY_MS = 1_000
const SWEEPS_PER_GIVING_UP = 60
const FOLD_EVERY_MS = 1_000

export type WorkerParts = Omit<PoolParts, 'isOpen'> & {
  readonly sweeps: Sweeps
  /** Folds what was held back; says how many groups it looked at. */
  readonly foldHeld: () => Promise<number>
  /** Gives what waits for a channel that is away to others; says how many. */
  readonly passOn: () => Promise<number>
  readonly channels: readonly Channel[]
  /** Whether this node can send to that channel now. */
  readonly isServed: (channel: string) => boolean
}

export type Workers = {
  /** Until the signal is aborted and what is under way has ended. */
  run(signal: AbortSignal): Promise<void>
  wake(): void
  /** Attempts what is due now; says how many attempts were made. */
  drainOnce(): Promise<number>
}

/** A pool for each channel, and one that finds chats for what has none yet. */
export const createWorkers = (parts: WorkerParts): Workers => {
  const { sweeps, channels, foldHeld, passOn, logger } = parts
  const pools = ([...channels, UNROUTED] as const).map((channel) => {
    const isOpen = () => channel === UNROUTED || parts.isServed(channel)
    return new Pool(channel, { ...parts, isOpen })
  })
  const wake = () => {
    for (const pool of pools) pool.wake()
  }

  const sweep = async (signal: AbortSignal): Promise<void> => {
    for (let round = 0; !signal.aborted; round += 1) {
      try {
        if ((await sweeps.recoverExpired()) > 0) wake()
        if (round % SWEEPS_PER_GIVING_UP === 0) {
          await sweeps.giveUpForgotten()
          if ((await passOn()) > 0) wake()
        }
      } catch (error) {
        logger.warn({ reason: messageOf(error) }, 'deliveries: leases could not be looked through')
      }
      await pause(SWEEP_EVERY_MS, signal)
    }
  }

  const fold = async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      try {
        if ((await foldHeld()) > 0) wake()
      } catch (error) {
        logger.warn({ reason: messageOf(error) }, 'deliveries: what is held back could not be looked through')
      }
      await pause(FOLD_EVERY_MS, signal)
    }
  }

  return {
    wake,
    async run(signal) {
      await Promise.all([sweep(signal), fold(signal), ...pools.map((pool) => pool.run(signal))])
    },
    async drainOnce() {
      await sweeps.recoverExpired()
      await passOn()
      await foldHeld()
      for (let attempted = 0; ; ) {
        const counts = await Promise.all(pools.map((pool) => pool.drain()))
        const more = counts.reduce((sum, count) => sum + count, 0)
        if (more === 0) return attempted
        attempted += more
      }
    },
  }
}
