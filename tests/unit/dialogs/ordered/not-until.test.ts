import { describe, expect, it } from 'vitest'
import { means, unclear } from '../fakes/conversation.ts'
import { withTickets } from '../fakes/with-tickets.ts'

/** The director's only ticket is a line; until when it waits for the operator is asked. */
const askedUntilWhen = async () => {
  const desk = await withTickets(1)
  await desk.director.presses(`t:resolve:${desk.first}`)
  await desk.teacher.says('plus d’internet', means('report_fault', { category: 'connectivity' }))
  const line = desk.tickets.all.at(1)?.reference
  await desk.director.says('transféré à inwi, dossier 1234, on attend', means('wait_ticket'))
  expect(desk.director.state.question).toMatchObject({ kind: 'words_for', pending: { type: 'wait' } })
  return { ...desk, line }
}

describe('"until when?" is not answered by the end of the wait', () => {
  it.each([
    ['inwi dit que la connexion est revenue', 'fr'],
    ['إنوي قالو صافي رجع الخط', 'darija'],
    ['أخبرتنا إنوي أن الخط عاد', 'msa'],
    ['inwi galo safi rje3 reseau', 'arabizi'],
    ['إنوي قالو la connexion est revenue', 'mixed'],
  ] as const)('"%s" resolves it', async (text, variety) => {
    const { director, tickets, line } = await askedUntilWhen()
    await director.says(text, means('confirm_resolved', { variety }))
    expect(tickets.done.at(-1)).toMatchObject({ reference: line, command: { type: 'resolve' } })
  })

  it('a duration is one still', async () => {
    const { director, tickets, line } = await askedUntilWhen()
    await director.says('48h', unclear())
    expect(tickets.done.at(-1)).toMatchObject({ reference: line, command: { type: 'wait' } })
  })
})
