import type { Channel } from '../../../src/directory/index.ts'
import type {
  ChannelSender,
  ConversationReference,
  OutboundMessage,
  SendContext,
  SendOutcome,
} from '../../../src/notifications/index.ts'

export type Shown = {
  readonly to: ConversationReference
  readonly message: OutboundMessage
  readonly deliveryId: string
}

export type Edited = { readonly providerMessageId: string; readonly message: OutboundMessage }

/** A provider in memory: chats that show what they are sent, that can be gone, slow, limited or down. */
export class FakeSender implements ChannelSender {
  readonly channel: Channel
  readonly idempotent: boolean
  readonly shown: Shown[] = []
  readonly gone = new Set<string>()
  /** Answers for the next calls, in order; afterwards all is well. `lost`: shown, but reported as unknown. */
  readonly script: (SendOutcome | 'throw' | 'lost')[] = []
  /** The same for one delivery. */
  readonly scriptFor = new Map<string, SendOutcome[]>()
  /** Answers for the next changes of messages, in order; afterwards all is well. */
  readonly editScript: SendOutcome[] = []
  /** Every change that was made, oldest first. */
  readonly edited: Edited[] = []
  edit?: NonNullable<ChannelSender['edit']>
  latencyMs = 0
  calls = 0

  constructor(channel: Channel, options: { idempotent?: boolean } = {}) {
    this.channel = channel
    this.idempotent = options.idempotent ?? false
  }

  async send(
    to: ConversationReference,
    message: OutboundMessage,
    context: SendContext,
  ): Promise<SendOutcome> {
    this.calls += 1
    if (this.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, this.latencyMs))
    if (this.gone.has(to.chat)) return { outcome: 'unreachable', reason: 'blocked' }
    const scripted = this.scriptFor.get(context.deliveryId)?.shift() ?? this.script.shift()
    if (scripted === 'throw') throw new TypeError('a bug in the sender')
    if (scripted && scripted !== 'lost') return scripted
    const providerMessageId = this.#show({ to, message, deliveryId: context.deliveryId })
    return scripted === 'lost'
      ? { outcome: 'unknown', reason: 'connection broke' }
      : { outcome: 'sent', providerMessageId }
  }

  /** From now on messages can be changed. */
  allowEdits(): void {
    this.edit = async ({ providerMessageId }, message) => {
      const scripted = this.editScript.shift()
      if (scripted) return scripted
      this.edited.push({ providerMessageId, message })
      return { outcome: 'sent', providerMessageId }
    }
  }

  texts(chat?: string): string[] {
    return this.shown.filter(({ to }) => chat === undefined || to.chat === chat).map((s) => s.message.text)
  }

  #show(shown: Shown): string {
    const before = this.shown.findIndex(({ deliveryId }) => deliveryId === shown.deliveryId)
    if (this.idempotent && before >= 0) return `m${before + 1}`
    this.shown.push(shown)
    return `m${this.shown.length}`
  }
}
