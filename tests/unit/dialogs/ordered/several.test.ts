import { describe, expect, it } from 'vitest'
import { means } from '../fakes/conversation.ts'
import { projector, withTickets } from '../fakes/with-tickets.ts'

const BOTH = [
  ['je prends les deux', 'fr'],
  ['غادي ناخدهم بجوج', 'darija'],
  ['سآخذهما معا', 'msa'],
  ['ghadi nakhod bjouj', 'arabizi'],
  ['ناخد les deux', 'mixed'],
] as const

describe('two taken at once', () => {
  it.each(BOTH)('"%s": both of which alerts came', async (text, variety) => {
    const { director, tickets, first, second } = await withTickets(2)
    const reply = await director.says(text, means('take_ticket', { variety }))
    expect(tickets.done.map(({ reference, command }) => `${reference} ${command.type}`)).toEqual([
      `${second} take`,
      `${first} take`,
    ])
    expect(reply.text).toContain(first)
    expect(reply.text).toContain(second)
  })

  it('changes nothing when it is played again', async () => {
    const { director, tickets } = await withTickets(2)
    const before = director.state
    await director.says('je prends les deux', means('take_ticket'), { ordinal: 77 })
    director.forget(before)
    await director.says('je prends les deux', means('take_ticket'), { ordinal: 77 })
    expect(tickets.done).toHaveLength(2)
  })

  it('is asked about where there are three', async () => {
    const { director, teacher, tickets } = await withTickets(2)
    await teacher.says("le projecteur de la salle 7 ne s'allume plus", {
      ...projector,
      entities: { room: 'salle 7' },
    })
    expect(tickets.all).toHaveLength(3)
    const reply = await director.says('je prends les deux', means('take_ticket'))
    expect(tickets.done).toEqual([])
    expect(reply.choices).toHaveLength(3)
  })

  it.each([
    ['la deuxième aussi', 'fr'],
    ['الثانية حتى هي', 'darija'],
    ['ttanya 7ta hiya', 'arabizi'],
  ] as const)('"%s" after the first', async (text, variety) => {
    const { director, tickets, first, second } = await withTickets(2)
    await director.says('je prends', means('take_ticket'))
    await director.says('ناخد لولة', means('take_ticket', { variety: 'darija' }))
    await director.says(text, means('declare_absence', { certainty: 'likely', variety }))
    expect(tickets.done.map(({ reference }) => reference).sort()).toEqual([first, second].sort())
  })
})
