import { describe, expect, it } from 'vitest'
import { means } from '../fakes/conversation.ts'
import { withTickets } from '../fakes/with-tickets.ts'

describe('what was corrected once is corrected again', () => {
  it.each([
    ["en fait non c'est bien l'imprimante", means('deny', { certainty: 'likely' })],
    ["si si, c'est bien l'imprimante", means('affirm')],
    ["c'est l'imprimante finalement", means('report_fault', { category: 'printer' })],
    ['سمح ليا، هي الطابعة', means('report_fault', { category: 'printer', variety: 'darija' })],
    ['عفوا، أقصد الطابعة', means('deny', { variety: 'msa' })],
    ['sma7 lia, hiya limprimante', means('add_comment', { variety: 'arabizi', certainty: 'likely' })],
    ['وا لا, hiya limprimante', means('report_fault', { category: 'printer', variety: 'mixed' })],
  ] as const)('by "%s"', async (text, meaning) => {
    const { tickets, teacher } = await withTickets(1)
    await teacher.says("non, c'est le projecteur", means('deny'))
    expect(tickets.all[0]?.category).toBe('projector')
    await teacher.says(text, meaning)
    expect(tickets.all).toHaveLength(1)
    expect(tickets.all[0]?.category).toBe('printer')
  })

  it.each([
    ['en fait le projecteur aussi est en panne', means('report_fault', { category: 'projector' })],
    ['oui et le projecteur de la salle 4 fume', means('report_fault', { category: 'projector' })],
  ])('and not by "%s", which is another fault', async (text, meaning) => {
    const { tickets, teacher } = await withTickets(1)
    await teacher.says(text, meaning)
    expect(tickets.all[0]?.category).toBe('printer')
  })
})
