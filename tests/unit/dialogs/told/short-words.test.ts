import { describe, expect, it } from 'vitest'
import { isPraise, isSeen } from '../../../../src/bots/dialogs/reading/asides/short/short-words.ts'
import { asksWhoWeAre } from '../../../../src/bots/dialogs/reading/asides/who/who.ts'
import { means, openDesk, unclear } from '../fakes/conversation.ts'
import { withPrinterTicket, withTickets } from '../fakes/with-tickets.ts'

describe('praise in a word or two', () => {
  it.each([
    ['ممتاز', unclear({ variety: 'msa' })],
    ['مزيان بزاف', unclear({ variety: 'darija' })],
    ['mezyan bzf', means('thank', { certainty: 'unsure', variety: 'arabizi' })],
    ["bravo à l'équipe", unclear()],
    ['tbarkellah عليكم', unclear({ variety: 'mixed' })],
  ] as const)('"%s" is answered with thanks', async (text, meaning) => {
    const { conversation, tickets } = openDesk()
    const reply = await conversation('teacher-fr').says(text, meaning)
    expect(reply.text).toMatch(/Avec plaisir|على الرحب/)
    expect(tickets.all).toEqual([])
  })

  it('neither closes nor reopens what asks whether it works', async () => {
    const { director, teacher, tickets, reference } = await withPrinterTicket()
    await director.presses(`t:resolve:${reference}`)
    const reply = await teacher.says('ممتاز', unclear({ variety: 'msa' }))
    expect(tickets.all[0]?.state.status).toBe('resolved')
    expect(reply.choices).toHaveLength(2)
  })

  it.each(['super lent', 'le top bouton est cassé', 'مزيان ولكن كيقطع', 'ça va mieux ?'])(
    '"%s" is none',
    (text) => {
      expect(isPraise(text) || isSeen(text)).toBe(false)
    },
  )
})

describe('"seen", after an alert', () => {
  it.each([
    ['vu', 'fr'],
    ['bien reçu', 'fr'],
    ['توصلت', 'darija'],
    ['وصلتني، شكرا', 'msa'],
    ['ok wsel', 'arabizi'],
    ['ok وصلات', 'mixed'],
  ] as const)('"%s": it is asked whether it is taken, and a yes takes it', async (text, variety) => {
    const { director, tickets, first } = await withTickets(1)
    const reply = await director.says(text, means('out_of_scope', { certainty: 'likely', variety }))
    expect(tickets.done).toEqual([])
    expect(reply.choices.map(({ id }) => id)).toEqual([`t:take:${first}`])
    await director.says('oui')
    expect(tickets.done).toMatchObject([{ reference: first, command: { type: 'take' } }])
  })

  it('from a requester is only read', async () => {
    const { teacher, tickets } = await withTickets(1)
    expect((await teacher.says('vu', unclear())).text).toMatch(/D’accord|حسنا/)
    expect(tickets.done).toEqual([])
  })
})

it('"undo" takes back what was done last', async () => {
  const { director, tickets, first } = await withTickets(1)
  await director.presses(`t:take:${first}`)
  await director.says('undo', unclear())
  expect(tickets.done.at(-1)?.command).toEqual({ type: 'undo' })
})

it.each([
  ['annule', means('cancel')],
  ['annule SN-ABCDEG', means('cancel', { entities: { ticket: 'SN-ABCDEG' } })],
])(
  '"annule" with a reference that is not known cancels nothing, asked about after "%s"',
  async (text, meaning) => {
    const { teacher, tickets } = await withTickets(2)
    await teacher.says(text, meaning)
    const named = means('cancel', { entities: { ticket: 'SN-ABCDEF' } })
    const reply = await teacher.says('annule SN-ABCDEF', named)
    expect(reply.text).toMatch(/reconnu|connais/)
    expect(tickets.done).toEqual([])
  },
)

it('where a joined request stands is told with the one that it joined', async () => {
  const { teacher, director, first, second } = await withTickets(2)
  await director.says(`${first} est un doublon de ${second}`, {
    ...means('add_comment'),
    entities: { ticket: first },
  })
  const reply = await teacher.says(`où en est ${first} ?`, {
    ...means('ticket_status'),
    entities: { ticket: first },
  })
  expect(reply.text).toContain(`${second} · `)
})

it.each(['واش نتا روبو ولا بنادم', 'wach nta robo', 'واش نتي روبوت'])(
  '"%s" asks who answers here',
  (text) => {
    expect(asksWhoWeAre(text)).toBe(true)
  },
)
