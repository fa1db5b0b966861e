import { describe, expect, it } from 'vitest'
import { means, openDesk, printer, unclear } from './fakes/conversation.ts'

const inRoom = (room: string) => ({ entities: { room } })

describe('a line about another room than that of the ticket', () => {
  it.each([
    ['la souris salle 455 manque', 'salle 455', unclear(inRoom('salle 455'))],
    ['la souris salle 455 manque', 'salle 455', means('add_comment', inRoom('salle 455'))],
    ['la souris salle 455 manque', 'salle 455', means('out_of_scope', inRoom('salle 455'))],
    ['المونيطور ديال القسم 426 كيرمش', 'القسم 426', means('add_comment', inRoom('القسم 426'))],
    ['الماوس بالقاعة 426 مفقودة تماما', 'القاعة 426', unclear(inRoom('القاعة 426'))],
    ['lmoniteur dyal l9sm 426 kayrmech', 'l9sm 426', unclear(inRoom('l9sm 426'))],
    ['l’écran ديال القسم 426 كيرمش', 'القسم 426', unclear(inRoom('القسم 426'))],
  ])('"%s" is no remark on that one', async (text, _, meaning) => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says("l'imprimante de la salle 454 est bloquée", printer(inRoom('salle 454')))
    await teacher.says(text, meaning)
    expect(tickets.done).toEqual([])
    const { question } = teacher.state
    const asked = question && 'report' in question ? question.report?.text : undefined
    expect(asked ?? tickets.all[1]?.report.text).toBe(text)
  })

  it.each([
    'lprinter dl9sm 423 makhdamach',
    "l'imprimante de la salle 423 marche pas",
    'الطابعة ديال القسم 423 ماخداماش',
    'الطابعة بالقاعة 423 لا تعمل أبدا',
    'l’imprimante ديال القسم 423 ماخداماش',
  ])('"%s", while it is asked what the first is: both are kept', async (text) => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    const doubtful = printer({
      certainty: 'likely',
      categoryConfidence: 0.4,
      alternatives: [{ intent: 'report_fault', category: 'power', confidence: 0.3 }],
    })
    await teacher.says('lprinter dyal l9sm 422 makhdamach', { ...doubtful, ...inRoom('l9sm 422') })
    await teacher.says(text, { ...doubtful, ...inRoom(/\S+ 423/u.exec(text)?.[0] ?? '') })
    expect(tickets.all).toHaveLength(1)
    expect(tickets.all[0]?.report.text).not.toContain('423')
    await teacher.presses('q:yes', 'Oui')
    expect(tickets.all.map(({ report }) => /\d{3}/u.exec(report.text)?.[0])).toEqual(['422', '423'])
  })
})
