import { describe, expect, it } from 'vitest'
import { means, unclear } from '../../fakes/conversation.ts'
import { projector, withTickets } from '../../fakes/with-tickets.ts'

/** The printer of some days ago, and a projector of which the director was alerted a minute ago; Omar has it. */
const justAlerted = async (minutes = 1) => {
  const desk = await withTickets(1)
  const at = (count: number) => {
    desk.tickets.now = new Date(desk.tickets.now.getTime() + count * 60_000)
  }
  at(3 * 24 * 60)
  await desk.conversation('omar').says("le projecteur de la salle 2 ne s'allume plus", projector)
  at(minutes)
  const [, news] = desk.tickets.all
  return { ...desk, news: news?.reference as string, later: at }
}

const DONE = [
  ["c'est fait, tout est rebranché", means('resolve_ticket')],
  ['صافي سالينا', means('resolve_ticket', { variety: 'darija' })],
  ['تمت المعالجة', means('resolve_ticket', { variety: 'msa' })],
  ['safi salina mnha', means('resolve_ticket', { variety: 'arabizi' })],
  ['صافي fait sur place', means('resolve_ticket', { variety: 'mixed' })],
] as const

describe('which ticket is meant, of what one has to see to', () => {
  it.each(DONE)('"%s", a minute after an alert, is of what it told of', async (text, meaning) => {
    const { director, tickets, news } = await justAlerted()
    await director.says(text, meaning)
    expect(tickets.done).toMatchObject([{ reference: news, command: { type: 'resolve' } }])
  })

  it('a quarter of an hour later it is asked, the newest first', async () => {
    const { director, tickets, first, news } = await justAlerted(15)
    const asked = await director.says("c'est fait", means('resolve_ticket'))
    expect(asked.choices.map(({ id }) => id)).toEqual([`q:ticket:${news}`, `q:ticket:${first}`])
    expect(tickets.done).toEqual([])
  })

  it('the thing that is named counts before the alert', async () => {
    const { director, tickets, first } = await justAlerted()
    await director.says('صافي بدلنا التونر', means('resolve_ticket', { variety: 'darija' }))
    expect(tickets.done).toMatchObject([{ reference: first, command: { type: 'resolve' } }])
  })

  it('whoever reported it is named, and a wait goes to that one', async () => {
    const { director, tickets, news } = await justAlerted(40)
    await director.says("pour Omar on attend l'électricien jusqu'à jeudi", means('wait_ticket'))
    expect(tickets.done).toMatchObject([{ reference: news, command: { type: 'wait' } }])
  })

  it('whoever reported it is named beside "that one"', async () => {
    const { director, tickets, news } = await justAlerted(40)
    await director.says("celui d'Omar c'est bon, je l'ai redémarré", means('resolve_ticket'))
    expect(tickets.done).toMatchObject([{ reference: news, command: { type: 'resolve' } }])
  })

  it('"I take it" and what is waited for, in one line, are both done', async () => {
    const { director, tickets, news } = await justAlerted()
    await director.says('reçu, je le prends. câble commandé, arrivée lundi', means('take_ticket'))
    expect(tickets.done).toMatchObject([
      { reference: news, command: { type: 'take' } },
      { reference: news, command: { type: 'wait', for: 'parts', note: 'câble commandé, arrivée lundi' } },
    ])
  })

  it('an order for each of those who are named is carried out for each', async () => {
    const { director, tickets, first, news } = await justAlerted()
    await director.says(
      "pour Omar : dis-lui de passer me voir, et pour l'autre je m'en charge",
      means('take_ticket'),
    )
    expect(tickets.done).toMatchObject([
      { reference: news, command: { type: 'comment', text: 'Merci de passer me voir' } },
      { reference: first, command: { type: 'take' } },
    ])
  })

  it('a cut is none of the sparks: it is asked', async () => {
    const desk = await withTickets(1)
    await desk
      .conversation('omar')
      .says('la prise fait des étincelles', means('report_fault', { category: 'power' }))
    await desk.director.says('je prends la coupure', means('take_ticket'))
    expect(desk.tickets.done).toEqual([])
  })

  it('what is back is what waited for the operator', async () => {
    const desk = await justAlerted(40)
    await desk.teacher.says('la connexion est coupée', means('report_fault', { category: 'connectivity' }))
    await desk.director.says('inwi passe demain', unclear())
    desk.later(24 * 60)
    await desk.director.says('rétabli à 13h20', means('confirm_resolved', { certainty: 'likely' }))
    const [, , line] = desk.tickets.all
    expect(desk.tickets.done.map(({ reference, command }) => [reference, command.type])).toEqual([
      [line?.reference, 'wait'],
      [line?.reference, 'resolve'],
    ])
  })
})
