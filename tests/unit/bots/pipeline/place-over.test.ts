import { describe, expect, it } from 'vitest'
import type { DialogState, InboundMessage, Turn } from '../../../../src/bots/index.ts'
import { Conversing } from '../../../../src/bots/pipeline/turn/conversing.ts'
import { resolveChoice } from '../../../../src/bots/pipeline/turn/resolve-choice.ts'
import type { Understander } from '../../../../src/nlu/index.ts'
import type { Deliveries, Delivery } from '../../../../src/notifications/index.ts'
import { loadTexts } from '../../../../src/shared/i18n/index.ts'
import { smallDirectory } from '../../dialogs/fakes/people.ts'

const minute = (minutes: number) => new Date(Date.UTC(2026, 10, 30, 9, minutes))
const from = { channel: 'telegram', account: '42', chat: '7' } as const

/** Offered at nine o'clock. */
const offered: Delivery = {
  id: 'd',
  kind: 'reply',
  purpose: 'reply',
  message: {
    text: 'C’est enregistré.',
    choices: [
      { id: 't:helped:SN-7F3K2Q', title: 'Ça marche' },
      { id: 't:cancel:SN-7F3K2Q', title: 'Annuler' },
    ],
  },
  status: 'sent',
  attempts: [],
  createdAt: minute(0),
}
const deliveries = {
  findByProviderMessage: async () => offered,
  findLastWithChoices: async () => offered,
  listChoicesAt: async ({ message }: Delivery) => message.choices,
} as unknown as Deliveries

const understander = { understand: () => ({ intent: 'add_comment', entities: {}, alternatives: [] }) }

type Before = { answeredAt?: Date; asked?: boolean; question?: DialogState['question'] }

/** What the dialogs are given for these words. */
const given = async (text: string, { answeredAt, asked = false, question }: Before, replyTo?: string) => {
  const person = await smallDirectory.getPerson('teacher-fr')
  const turns: Turn[] = []
  const dialogs = {
    isAskedSince: async () => asked,
    handle: async (turn: Turn) => {
      turns.push(turn)
      return { replies: [], state: turn.state }
    },
  }
  const conversing = new Conversing({
    ...{ dialogs, deliveries, texts: loadTexts('locales'), clock: { now: () => minute(9) } },
    understander: understander as unknown as Understander,
  })
  const message: InboundMessage = {
    ...{ kind: 'text', text, attachments: [], from, sender: '7', providerEventId: 'e', order: 1 },
    sentAt: minute(9),
    ...(replyTo ? { replyTo } : {}),
  }
  const memory = {
    personId: person.id,
    ...(answeredAt ? { answeredAt } : {}),
    ...(question ? { dialog: { question } } : {}),
  }
  const chosen = await resolveChoice(message, text, deliveries)
  await conversing.converse(
    { inboxId: 'i', message, memory, lines: [] },
    person,
    chosen ? { text: chosen.choice.title, chosen } : { text },
  )
  return turns[0]
}

describe('"the second one"', () => {
  it.each(['2', '٢', 'الثانية', 'jouj'])('"%s" is the choice that was offered last', async (text) => {
    expect((await given(text, { answeredAt: minute(0) }))?.choice?.id).toBe('t:cancel:SN-7F3K2Q')
  })

  it.each([
    ['they have spoken of something else since', { answeredAt: minute(5) }],
    ['whoever handles their ticket has asked them something', { asked: true }],
  ])('is an answer like any other once %s', async (_, before) => {
    const turn = await given('الثانية', before)
    expect(turn).toMatchObject({ text: 'الثانية', understanding: { intent: 'add_comment' } })
    expect(turn?.choice).toBeUndefined()
  })

  it('is the choice while our question is open, and under the message that is answered', async () => {
    const question = { kind: 'describe_fault', asked: 1 } as const
    expect((await given('2', { answeredAt: minute(5), question }))?.choice).toBeDefined()
    expect((await given('2', { answeredAt: minute(5) }, 'that-message'))?.choice).toBeDefined()
  })

  it('by its title a choice is meant at any time', async () => {
    expect((await given('Annuler', { answeredAt: minute(5) }))?.choice?.id).toBe('t:cancel:SN-7F3K2Q')
  })

  it('that nothing was offered for is surely nothing', async () => {
    const turn = await given('numéro 3', { answeredAt: minute(0) })
    expect(turn?.choice).toBeUndefined()
    expect(turn?.understanding?.confidence).toBe(0)
  })
})
