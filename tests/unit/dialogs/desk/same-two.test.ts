import { describe, expect, it } from 'vitest'
import { saysSameTwo } from '../../../../src/bots/dialogs/reading/orders/linking/same-two.ts'
import { means, printer, unclear } from '../fakes/conversation.ts'
import { withTickets } from '../fakes/with-tickets.ts'

/** Two teachers of one school report the same printer; a projector is another matter. */
const twice = async () => {
  const desk = await withTickets(2)
  await desk.conversation('teacher-ar').says('الطابعة ديال القاعة 12 حابسة', printer({ variety: 'darija' }))
  const again = desk.tickets.all[2]?.reference as string
  const states = () => desk.tickets.all.map(({ state }) => state.status)
  return { ...desk, again, states }
}

describe('two requests that are one', () => {
  it.each([
    ['merge les deux', unclear()],
    ['fusionne', unclear()],
    ['ces deux demandes sont la même', means('list_tickets')],
    ['les deux dernières sont des doublons', unclear()],
    ['هاد جوج طلبات بحال بحال، جمعهم', unclear({ variety: 'darija' })],
    ['الطلبان لهما نفس العطل، ادمجهما', unclear({ variety: 'msa' })],
    ['dmejhom, nefs lmochkil', unclear({ variety: 'arabizi' })],
    ['had jouj nefs panne', unclear({ variety: 'mixed' })],
  ] as const)(
    '"%s": the later one becomes part of the earlier one, and may be taken back',
    async (text, meaning) => {
      const { director, first, again, states, tickets } = await twice()
      const said = await director.says(text, meaning)
      expect(tickets.done.at(-1)).toMatchObject({ reference: again, command: { type: 'merge', into: first } })
      expect(said.choices.map(({ id }) => id)).toEqual([`t:undo:${again}`])
      expect(states()).toEqual(['unassigned', 'unassigned', 'merged'])
    },
  )

  it('are the one spoken of and the only other of its thing', async () => {
    const { director, first, again, tickets } = await twice()
    await director.presses(`t:take:${again}`)
    await director.says('fusionne avec l’autre', unclear())
    expect(tickets.done.at(-1)).toMatchObject({ reference: again, command: { type: 'merge', into: first } })
  })

  it('joined once already, are said to be so', async () => {
    const { director, first, again, tickets } = await twice()
    await director.says('merge les deux', unclear())
    const count = tickets.done.length
    const said = await director.says(
      `${again} est un doublon de ${first}`,
      means('add_comment', { entities: { ticket: again } }),
    )
    expect(said.text).toBe(`C’est déjà fait : ${again} est regroupée avec ${first}.`)
    expect(tickets.done).toHaveLength(count)
  })

  it('of two things are not joined: it is asked which', async () => {
    const { director, first, second, tickets } = await withTickets(2)
    const said = await director.says('dmejhom', unclear({ variety: 'arabizi' }))
    expect(tickets.done).toEqual([])
    for (const reference of [first, second]) expect(said.text).toContain(reference)
  })

  it.each([
    'ces deux demandes ne sont pas la même',
    'est-ce que les deux sont la même panne ?',
    'les deux imprimantes ne marchent pas',
    'je prends les deux',
    "c'est le même problème depuis lundi",
    'واش بجوج نفس المشكل؟',
  ])('"%s" joins nothing', (text) => {
    expect(saysSameTwo(text)).toBe(false)
  })

  it('joins nothing for a teacher, whose words mean what they mean', async () => {
    const { teacher, tickets } = await twice()
    await teacher.says('fusionne', unclear())
    expect(tickets.done).toEqual([])
  })
})
