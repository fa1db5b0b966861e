import type { InboundMessage } from '../../../../src/bots/index.ts'
import type { ConversationMemory } from '../../../../src/bots/pipeline/memory.ts'
import { Conversing } from '../../../../src/bots/pipeline/turn/conversing.ts'
import type { Channel } from '../../../../src/directory/index.ts'
import type { Deliveries } from '../../../../src/notifications/index.ts'
import { stripBidiControls } from '../../../../src/shared/text/index.ts'
import { type Meaning, openDesk, texts, unclear, understandingOf } from '../../dialogs/fakes/conversation.ts'
import { smallDirectory } from '../../dialogs/fakes/people.ts'

const deliveries = { findByProviderMessage: async () => undefined } as unknown as Deliveries

/** One teacher in a chat of a channel that can edit, on the real dialogs and a desk in memory; words mean what `meanings` say. */
export const chatOn = (channel: Channel, meanings: Readonly<Record<string, Meaning>>) => {
  const desk = openDesk()
  const understander = { understand: (text: string) => understandingOf(meanings[text] ?? unclear()) } as never
  const conversing = new Conversing({
    ...{ dialogs: desk.dialogs, deliveries, understander, texts },
    clock: { now: () => desk.tickets.now },
  })
  let memory: ConversationMemory = { dialog: { privacyNoticeAt: desk.tickets.now }, personId: 'teacher-fr' }
  let count = 0

  const hears = async (
    body: { readonly kind: 'text' | 'edit'; readonly text: string },
    { messageId, attachments = [] }: Pick<InboundMessage, 'messageId'> & Partial<InboundMessage>,
  ): Promise<string> => {
    count += 1
    const message: InboundMessage = {
      ...{ ...body, from: { channel, account: 'us', chat: '7' }, sender: '7', attachments },
      ...{ providerEventId: `e${count}`, order: count, sentAt: desk.tickets.now },
      ...(messageId === undefined ? {} : { messageId }),
    }
    const lines = messageId === undefined || body.kind === 'edit' ? [] : [{ messageId }]
    const person = await smallDirectory.getPerson('teacher-fr')
    const asked = { inboxId: `in${count}`, message, memory, lines }
    const spoken = await conversing.converse(asked, person, { text: body.text })
    memory = spoken.memory
    return stripBidiControls(spoken.replies.map(({ text }) => text).join('\n'))
  }

  return {
    ...desk,
    says: (messageId: string, text: string, attachments: InboundMessage['attachments'] = []) =>
      hears({ kind: 'text', text }, { messageId, attachments }),
    edits: (messageId: string, text: string) => hears({ kind: 'edit', text }, { messageId }),
    wait: (minutes: number) => {
      desk.tickets.now = new Date(desk.tickets.now.getTime() + minutes * 60_000)
    },
    get memory() {
      return memory
    },
  }
}
