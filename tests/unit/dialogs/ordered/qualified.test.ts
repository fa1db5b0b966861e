import { describe, expect, it } from 'vitest'
import { qualifiedIn } from '../../../../src/bots/dialogs/reading/orders/assessing/qualifies.ts'
import { means, unclear } from '../fakes/conversation.ts'
import { withTickets } from '../fakes/with-tickets.ts'

const report = means('report_fault', { category: 'connectivity' })

const ORDERS = [
  ['qualifie SN en connexion internet', 'connectivity', report],
  ['صنف SN كعطب في الكهرباء', 'power', means('add_comment', { certainty: 'likely', variety: 'msa' })],
  ['صنفيها SN حاسوب', 'computer', means('report_fault', { category: 'computer', variety: 'darija' })],
  [
    'sennef SN connexion',
    'connectivity',
    means('resolve_ticket', { certainty: 'unsure', variety: 'arabizi' }),
  ],
  ['qualifie SN فالشبكة', 'connectivity', unclear({ variety: 'mixed' })],
  ['il faut requalifier SN en application parents', 'mobile_app', unclear()],
] as const

describe('"qualify it as …", said by whoever handles it', () => {
  it.each(ORDERS)('is done, and sent to nobody: "%s"', async (said, category, meaning) => {
    const { director, tickets, first } = await withTickets(2)
    await director.says(said.replace('SN', first), { ...meaning, entities: { ticket: first } })
    expect(tickets.done.map(({ reference, command }) => ({ reference, command }))).toEqual([
      { reference: first, command: { type: 'qualify', category } },
    ])
    expect(tickets.all).toHaveLength(2)
  })

  it.each([
    ['classe-la en panne électrique', 'power'],
    ['non, صنفها كهرباء', 'power'],
    ['sennefha connexion', 'connectivity'],
  ] as const)('of the one spoken of: "%s"', async (text, category) => {
    const { director, tickets, first } = await withTickets(1)
    await director.says('je prends', means('take_ticket'))
    await director.says(text, means('report_fault', { category }))
    expect(tickets.done.at(-1)).toMatchObject({ reference: first, command: { type: 'qualify', category } })
    expect(tickets.all).toHaveLength(1)
  })

  it('asks as what, when it is not said; asked how, nothing is done', async () => {
    const { director, tickets, first } = await withTickets(1)
    const entities = { ticket: first }
    const asked = await director.says(`requalifie ${first}`, unclear({ entities }))
    expect(asked.choices.map(({ id }) => id)).toContain('q:category:connectivity')
    await director.says(`qualifier ${first} comment ?`, unclear({ entities }))
    expect(tickets.done).toEqual([])
  })

  it.each([
    'classe en panne de courant',
    'la classe 5 sans wifi',
    'classement des écoles',
    'صورة ديال الطابعة',
  ])('"%s" is none', (text) => {
    expect(qualifiedIn(text)).toBeUndefined()
  })

  it('does nothing when a requester says it', async () => {
    const { teacher, tickets, first } = await withTickets(1)
    await teacher.says(`qualifie ${first} en connexion internet`, { ...report, entities: { ticket: first } })
    expect(
      tickets.done.some(({ command }) => command.type === 'qualify' && command.category === 'connectivity'),
    ).toBe(false)
  })
})
