import type { Readable } from 'node:stream'
import type { Channel } from '../../directory/index.ts'
import type { ChannelSender } from '../../notifications/index.ts'
import type { Capabilities } from './capabilities.ts'

/** What a channel answers when it is asked for a file's content. */
export type Fetched =
  | { readonly outcome: 'open'; readonly content: Readable }
  /** Not now: the provider is away, or asks to wait. */
  | { readonly outcome: 'retry'; readonly reason: string; readonly afterMs?: number }
  /** Never: too large for the channel, expired, or deleted. */
  | { readonly outcome: 'gone'; readonly reason: 'too_large' | 'expired' }

/** The files that people sent through a channel, as long as the provider keeps them. */
export interface RemoteFiles {
  /** `remote` as the channel put it into the attachment. Never throws for what a provider answers. */
  fetch(remote: string, signal: AbortSignal): Promise<Fetched>
}

/** A file of ours, to be sent. */
export type StoredFile = {
  readonly id: string
  readonly name: string
  /** Read from the content. */
  readonly type: string
  readonly bytes: number
  /** A new stream at each call. */
  open(): Readable
}

/** Where senders read the files that a message carries. */
export interface FileReader {
  /** `waiting`: announced and not here yet; undefined: refused, lost, or never heard of. */
  find(id: string): Promise<StoredFile | 'waiting' | undefined>
}

/**
 * A way in and out: everything that Sanad asks of a channel. What differs between channels stands in
 * `capabilities`; nobody outside the channel's folder asks which one it is.
 */
export interface ChannelAdapter {
  readonly channel: Channel
  /** Our own account on that channel, so that two bots are told apart. */
  readonly account: string
  readonly capabilities: Capabilities
  readonly sender: ChannelSender
  /** Absent where files come together with the message. */
  readonly files?: RemoteFiles
  /** An address that opens a chat with us there, in which the code is said; undefined as long as nobody has told our name. */
  startLink?(code: string): string | undefined
  /** Shows in a chat, for some seconds, that an answer is on its way. Never throws for what a provider answers. */
  showTyping?(chat: string): Promise<void>
  /**
   * Receives into the inbox until the signal is aborted: a message is durable before the provider is told that it
   * has arrived. Resolves when what was under way has ended; it does not throw for what a provider does.
   */
  start(signal: AbortSignal): Promise<void>
}
