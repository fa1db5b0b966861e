import { describe, expect, it } from 'vitest'
import type { InboundMessage, Turn } from '../../../../src/bots/index.ts'
import type { Line, RecentMessage } from '../../../../src/bots/pipeline/memory.ts'
import { Conversing } from '../../../../src/bots/pipeline/turn/conversing.ts'
import { remember } from '../../../../src/bots/pipeline/turn/recent.ts'
import type { Deliveries } from '../../../../src/notifications/index.ts'
import { loadTexts } from '../../../../src/shared/i18n/index.ts'
import { smallDirectory } from '../../dialogs/fakes/people.ts'

const now = new Date('2026-11-30T09:00:00Z')
const deliveries = {
  findByProviderMessage: async () => undefined,
} as unknown as Deliveries
const read: string[] = []
const understander = {
  understand: (text: string) => {
    read.push(text)
    return { intent: 'report_fault', entities: {}, alternatives: [] }
  },
} as never

/** What the dialogs are given of it, and what is remembered then. */
const heard = async (body: Partial<InboundMessage> & { text?: string }, recent: readonly RecentMessage[]) => {
  const person = await smallDirectory.getPerson('teacher-fr')
  const turns: Turn[] = []
  const dialogs = {
    isAskedSince: async () => false,
    handle: async (turn: Turn) => {
      turns.push(turn)
      return { replies: [], state: turn.state }
    },
  }
  const parts = { dialogs, deliveries, understander, texts: loadTexts('locales'), clock: { now: () => now } }
  const message = {
    ...{ kind: 'text', text: '', attachments: [], sender: '7', providerEventId: 'e', order: 1, sentAt: now },
    ...{ from: { channel: 'telegram', account: '42', chat: '7' }, ...body },
  } as InboundMessage
  const asked = { inboxId: 'later', message, memory: { personId: person.id, recent }, lines: [] }
  const { memory } = await new Conversing(parts).converse(asked, person, { text: body.text ?? '' })
  return { turn: turns[0], recent: memory.recent ?? [] }
}

const none = { before: undefined, after: undefined }
const opened = (lines: readonly Line[], inboxId = 'burst') =>
  remember(
    [],
    { lines, inboxId },
    { before: undefined, after: { focus: { reference: 'SN-7F3K2Q', at: now } } },
  )
const burst = opened([
  { messageId: '1', words: 'limprimante' },
  { messageId: '2', words: 'salle 3' },
  { messageId: '3', words: '' },
  { messageId: '4', words: 'ne marche plus' },
])
const edit = (messageId: string, text: string) => ({ kind: 'edit', messageId, text }) as const

describe('a line of a burst that its author changes', () => {
  it('changes itself alone in what was said, and is understood with the others', async () => {
    const first = await heard(edit('2', 'salle 4'), burst)
    expect(first.turn?.text).toBe('limprimante\nsalle 4\nne marche plus')
    expect(first.turn?.revises).toMatchObject({ inboxId: 'burst', ticket: 'SN-7F3K2Q' })
    expect(read.at(-1)).toBe(first.turn?.text)
    const second = await heard(edit('4', 'ne s’allume plus'), first.recent)
    expect(second.turn?.text).toBe('limprimante\nsalle 4\nne s’allume plus')
  })

  it('is forgotten with its burst, never without some of it', () => {
    const many = Array.from({ length: 18 }, (_, index) => `n${index}`)
    const after = many.reduce<readonly RecentMessage[]>(
      (recent, messageId) => remember(recent, { lines: [{ messageId }], inboxId: messageId }, none),
      burst,
    )
    expect(after.map(({ messageId }) => messageId)).toEqual(many)
  })

  it('of a message of one line is the whole of it', async () => {
    const { turn } = await heard(edit('1', 'l’imprimante de la salle 4'), opened([{ messageId: '1' }]))
    expect(turn?.text).toBe('l’imprimante de la salle 4')
  })
})

describe('an answer to one’s own older message', () => {
  it('is about the ticket that it had led to', async () => {
    const known = [
      ...burst,
      ...opened([{ messageId: '9' }], 'other').map((one) => ({ ...one, ticket: 'SN-ZZZZZZ' })),
    ]
    const about = async (replyTo: string) => (await heard({ text: 'toujours rien', replyTo }, known)).turn
    expect((await about('2'))?.repliedTicket).toBe('SN-7F3K2Q')
    expect((await about('9'))?.repliedTicket).toBe('SN-ZZZZZZ')
    expect((await about('99'))?.repliedTicket).toBeUndefined()
  })
})
