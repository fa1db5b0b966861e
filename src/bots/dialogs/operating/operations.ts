import type { Channel } from '../../../directory/index.ts'

/** A message that ended without arriving: never its words, and never an address. */
export type LostDelivery = {
  readonly status: 'unreachable' | 'dead'
  readonly personId?: string
  readonly at: Date
  /** Where it was tried last, and what was answered there; absent when there was no chat to try. */
  readonly channel?: Channel
  readonly reason?: string
}

/** What those see who run the service. */
export type Operations = {
  /** Newest first. */
  listLost(): Promise<readonly LostDelivery[]>
  /** How many in all ended so, and how many wait to be sent or are being sent. */
  countDeliveries(): Promise<{
    readonly unreachable: number
    readonly dead: number
    readonly pending: number
    readonly sending: number
  }>
  /** Messages of people that wait for their turn. */
  countInbox(): Promise<number>
  /** The channels of this node; `isReady`: whether it can send there now. */
  listChannels(): readonly { readonly channel: Channel; readonly isReady: boolean }[]
}
