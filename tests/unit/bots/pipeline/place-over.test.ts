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

type Before = {
  answeredAt?: Date
  asked?: boolean
  question?: DialogState['question']
  listed?: DialogState['listed']
}

/** What the dialogs are given for these words. */
const given = async (
  text: string,
  { answeredAt, asked = false, question, listed }: Before,
  { replyTo, ticket, kind = 'reply' }: { replyTo?: string; ticket?: string; kind?: Delivery['kind'] } = {},
) => {
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
    ...{
      dialogs,
      deliveries,
      texts: loadTexts('locales'),
      clock: { now: () => minute(9) },
      showsButtons: () => true,
    },
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
    ...(question || listed
      ? { dialog: { ...(question ? { question } : {}), ...(listed ? { listed } : {}) } }
      : {}),
  }
  const shown = { ...offered, kind, message: { ...offered.message, ...(ticket ? { ticket } : {}) } }
  const offering = {
    ...deliveries,
    findByProviderMessage: async () => shown,
    findLastWithChoices: async () => shown,
  }
  const chosen = await resolveChoice(message, text, offering)
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
    expect((await given('2', { answeredAt: minute(5) }, { replyTo: 'that-message' }))?.choice).toBeDefined()
  })

  it('by its title a choice is meant at any time', async () => {
    expect((await given('Annuler', { answeredAt: minute(5) }))?.choice?.id).toBe('t:cancel:SN-7F3K2Q')
  })

  it('that nothing was offered for is surely nothing', async () => {
    const turn = await given('numéro 3', { answeredAt: minute(0) })
    expect(turn?.choice).toBeUndefined()
    expect(turn?.understanding?.confidence).toBe(0)
  })

  it('under the buttons of one ticket of a list is the second of that list', async () => {
    const listed = { references: ['SN-AAAAA1', 'SN-AAAAA2'], at: minute(-5) }
    const card = { ticket: 'SN-AAAAA1' }
    const choice = async (before: Before, at: Parameters<typeof given>[2] = card) =>
      (await given('numéro 2', { answeredAt: minute(0), ...before }, at))?.choice?.id
    expect(await choice({ listed })).toBe('q:ticket:SN-AAAAA2')
    expect(await choice({})).toBe('t:cancel:SN-7F3K2Q')
    expect(await choice({ listed: { ...listed, at: minute(-30) } })).toBe('t:cancel:SN-7F3K2Q')
    expect(await choice({ listed }, { ticket: 'SN-ZZZZZ9' })).toBe('t:cancel:SN-7F3K2Q')
    // "is it fixed?" comes by itself, and is answered
    expect(await choice({ listed }, { ...card, kind: 'notification' })).toBe('t:cancel:SN-7F3K2Q')
  })
})

describe('in a demonstration whose clock was pushed forward', () => {
  it.each(['1', '١'])('"%s" chooses among the buttons that were shown just now', async (typed) => {
    const person = await smallDirectory.getPerson('teacher-fr')
    const ahead = () => new Date(Date.now() + 5 * 24 * 3_600_000)
    const turns: Turn[] = []
    const dialogs = {
      // a holder's question of yesterday
      isAskedSince: async (_: unknown, at: Date) => ahead().getTime() - 24 * 3_600_000 > at.getTime(),
      handle: async (turn: Turn) => {
        turns.push(turn)
        return { replies: [], state: turn.state }
      },
    }
    const conversing = new Conversing({
      ...{ dialogs, deliveries, texts: loadTexts('locales'), clock: { now: ahead } },
      understander: understander as unknown as Understander,
    })
    const says = async (text: string, memory: object) => {
      const message: InboundMessage = {
        ...{ kind: 'text', text, attachments: [], from, sender: '7', providerEventId: 'e', order: 1 },
        sentAt: new Date(),
      }
      // deliveries are dated by the machine's clock
      const shown = { ...offered, createdAt: new Date() }
      const chosen = await resolveChoice(message, text, {
        ...deliveries,
        findLastWithChoices: async () => shown,
      } as Deliveries)
      const words = chosen ? { text: chosen.choice.title, chosen } : { text }
      return conversing.converse({ inboxId: 'i', message, memory, lines: [] }, person, words)
    }
    const { memory } = await says('liste des demandes', { personId: person.id })
    await says(typed, memory)
    expect(turns.at(-1)?.choice?.id).toBe('t:helped:SN-7F3K2Q')
  })
})
