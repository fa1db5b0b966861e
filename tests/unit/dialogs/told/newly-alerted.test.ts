import { describe, expect, it } from 'vitest'
import { means } from '../fakes/conversation.ts'
import { projector, withTickets } from '../fakes/with-tickets.ts'

const TAKING = [
  ['je prends', 'fr'],
  ['غادي ناخد', 'darija'],
  ['سأتكفل بالأمر', 'msa'],
  ['ghadi nched', 'arabizi'],
  ['ok ana nakhod', 'mixed'],
] as const

const minutes = (desk: { tickets: { now: Date } }, count: number) => {
  desk.tickets.now = new Date(desk.tickets.now.getTime() + count * 60_000)
}

describe('"I take it", said after an alert, means the ticket of the alert', () => {
  it.each(TAKING)('whatever was spoken of before: "%s"', async (text, variety) => {
    const desk = await withTickets(1)
    await desk.director.says(`où en est ${desk.first} ?`, {
      ...means('ticket_status'),
      entities: { ticket: desk.first },
    })
    minutes(desk, 10)
    await desk.teacher.says("le projecteur de la salle 2 ne s'allume plus", projector)
    await desk.director.says(text, means('take_ticket', { variety }))
    const [, second] = desk.tickets.all
    expect(desk.tickets.done).toMatchObject([{ reference: second?.reference, command: { type: 'take' } }])
  })

  it('although an unknown reference was refused before it', async () => {
    const desk = await withTickets(1)
    await desk.director.says(
      'je prends SN-ABCDEF',
      means('take_ticket', { entities: { ticket: 'SN-ABCDEF' } }),
    )
    minutes(desk, 2)
    await desk.teacher.says("le projecteur de la salle 2 ne s'allume plus", projector)
    await desk.director.says('je prends', means('take_ticket'))
    const [, second] = desk.tickets.all
    expect(desk.tickets.done).toMatchObject([{ reference: second?.reference, command: { type: 'take' } }])
  })

  it('is asked when an unknown reference was refused after it, when two came in, and when another is named', async () => {
    const refused = await withTickets(1)
    minutes(refused, 2)
    await refused.director.says('je prends SN-ABCDEF', {
      ...means('take_ticket'),
      entities: { ticket: 'SN-ABCDEF' },
    })
    await refused.director.says('je prends', means('take_ticket'))
    expect(refused.tickets.done).toEqual([])
    const two = await withTickets(2)
    const reply = await two.director.says('je prends', means('take_ticket'))
    expect(reply.choices).toHaveLength(2)
    const named = await withTickets(1)
    await named.director.says(`où en est ${named.first} ?`, {
      ...means('ticket_status'),
      entities: { ticket: named.first },
    })
    minutes(named, 1)
    await named.teacher.says("le projecteur de la salle 2 ne s'allume plus", projector)
    await named.director.says("je prends l'imprimante", means('take_ticket'))
    expect(named.tickets.done).toMatchObject([{ reference: named.first, command: { type: 'take' } }])
  })
})
