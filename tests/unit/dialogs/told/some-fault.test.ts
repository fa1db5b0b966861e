import { describe, expect, it } from 'vitest'
import { means, openDesk, unclear } from '../fakes/conversation.ts'

const fault = (category: 'massar_grades' | 'massar_structures', confidence: number) =>
  ({ intent: 'report_fault', category, confidence }) as const

/** Of no kind is it likely, and that it is a fault is. */
const SOME_FAULT = unclear({
  intent: 'report_fault',
  category: 'digital_resources',
  confidence: 0.25,
  alternatives: [fault('massar_grades', 0.24), fault('massar_structures', 0.19)],
  variety: 'darija',
})
const SAID = 'دابا المجموعة ديالي تمحات من مسار، 28 تلميذ مابقاوش'

describe('a fault of which only the kind is unclear', () => {
  it('is asked about with its kinds, not told to say it again', async () => {
    const reply = await openDesk().conversation('teacher-ar').says(SAID, SOME_FAULT)
    expect(reply.choices.map(({ id }) => id)).toContain('q:category:massar_grades')
    expect(reply.text).toContain(SAID)
  })

  it('is no remark on another ticket, and is not lost with it', async () => {
    const desk = openDesk()
    const teacher = desk.conversation('teacher-ar')
    await teacher.says(
      'رخصة GeoGebra ما بغاتش تخدم',
      means('report_fault', { category: 'digital_resources' }),
    )
    await teacher.says(SAID, SOME_FAULT)
    expect(desk.tickets.done).toEqual([])
    await teacher.presses('q:category:massar_structures')
    expect(desk.tickets.all.map(({ category }) => category)).toEqual([
      'digital_resources',
      'massar_structures',
    ])
  })

  it('of little weight in all, it is not understood', async () => {
    const reply = await openDesk()
      .conversation('teacher-ar')
      .says(SAID, { ...SOME_FAULT, alternatives: [fault('massar_grades', 0.1)] })
    expect(reply.choices).toEqual([])
  })
})
