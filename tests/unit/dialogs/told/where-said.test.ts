import { describe, expect, it } from 'vitest'
import { means, openDesk, printer } from '../fakes/conversation.ts'

describe('since when, said right after a report', () => {
  it.each([
    ['mn lbar7', 'arabizi'],
    ['من البارح', 'darija'],
    ['منذ أمس', 'msa'],
    ['depuis hier', 'fr'],
    ['mn hier', 'mixed'],
  ] as const)('"%s" is kept with it, whatever else it looks a little like', async (text, variety) => {
    const desk = openDesk()
    const teacher = desk.conversation('teacher-fr')
    await teacher.says("l'imprimante est bloquée", printer({ entities: { room: 'salle 12' } }))
    const doubtful = { certainty: 'unsure', category: 'connectivity', entities: { since: text } } as const
    await teacher.says(text, means('report_fault', { ...doubtful, variety }))
    expect(desk.tickets.all.map(({ report }) => report.since)).toEqual([text])
  })
})

describe('"which room?" answered by the rest of a sentence, surely nothing of ours by itself', () => {
  it.each([
    ['dyal l2idara', 'l2idara', 'arabizi'],
    ['ديال الإدارة', 'الإدارة', 'darija'],
    ['في الإدارة', 'الإدارة', 'msa'],
    ["chez l'intendant", "chez l'intendant", 'fr'],
    ['dyal الإدارة', 'الإدارة', 'mixed'],
  ] as const)('"%s" is the place: %s', async (text, room, variety) => {
    const desk = openDesk()
    const teacher = desk.conversation('teacher-fr')
    await teacher.says("l'imprimante", printer({ entities: {} }))
    const reply = await teacher.says(text, means('out_of_scope', { variety }))
    expect(desk.tickets.all[0]?.report.room).toBe(room)
    expect(reply.text).not.toMatch(/Désolé|عذرا/)
  })

  it('is not answered by what is surely nothing of ours and no place', async () => {
    const desk = openDesk()
    const teacher = desk.conversation('teacher-fr')
    await teacher.says("l'imprimante", printer({ entities: {} }))
    await teacher.says('mon salaire', means('out_of_scope'))
    expect(desk.tickets.all[0]?.report.room).toBeUndefined()
  })
})
