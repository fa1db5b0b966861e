import { describe, expect, it } from 'vitest'
import { means, openDesk, printer, unclear } from './fakes/conversation.ts'

const absences = means('report_fault', { category: 'massar_absence' })
const remark = means('add_comment', { certainty: 'likely' })

const FIRE = [
  'waaaaa 3bad lah rah l3afya ch3lat f salle info!!!',
  'العافية شعلات ف المخزن',
  'au feu, il y a des flammes dans la salle info',
  'اشتعلت النار في المخزن',
  'العافية شعلات dans la salle info',
]
const STRUCK = [
  'كاين تلميذ تشد ليه الضو ف يدو',
  'تلميذ ضربو الضو ف القسم',
  'tilmid drbo ddow f l9sm',
  "un élève s'est électrocuté",
  'أصيب تلميذ بصعقة كهربائية',
  'واحد l’élève شدو الضو ف la salle info',
]
const HURT = [
  'واحد التلميذة طاحت عليها الشاشة وتجرحات',
  "un élève s'est fait mal en salle info",
  'wa7ed tilmid tjre7 f salle info',
  'أصيبت تلميذة بجروح في قاعة الإعلاميات',
  'élève تجرح ف salle info',
]

describe('danger, said while another request is open', () => {
  it.each(
    [...FIRE, ...STRUCK, ...HURT].flatMap((text) => [
      [text, 'a printer', printer(), unclear()] as const,
      [text, 'a printer', printer(), remark] as const,
      [text, 'absences', absences, absences] as const,
    ]),
  )('"%s" is a request of its own, beside %s', async (text, _, first, meaning) => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says('premier souci', first)
    const reply = await teacher.says(text, meaning)
    expect(tickets.all).toHaveLength(2)
    expect(tickets.all[1]).toMatchObject({
      category: HURT.includes(text) ? null : 'power',
      assessment: { impact: 'school', urgency: 'high' },
      report: { danger: true, text },
    })
    expect(reply.text.split('\n')[0]).toMatch(/^⚠ .*15\.$/)
  })

  it('a second one elsewhere is another, and where nothing else is said it is told again as danger', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says('l3afya ch3lat f salle info', unclear({ entities: { room: 'salle info' } }))
    await teacher.says('العافية شعلات ف المخزن', unclear({ entities: { room: 'المخزن' } }))
    expect(tickets.all).toHaveLength(2)
    await conversation('director').presses(`t:take:${tickets.all[1]?.reference}`)
    await teacher.says('كاين الدخان', unclear())
    expect(tickets.all).toHaveLength(2)
    expect(tickets.done.at(-1)?.command).toMatchObject({ type: 'amend_details', details: { danger: true } })
  })

  it.each(['elle fume maintenant', 'كتخرج منها الدخان', 'fiha doukhan'])(
    'of the thing just told it makes that one urgent: "%s"',
    async (text) => {
      const { tickets, conversation } = openDesk()
      const teacher = conversation('teacher-fr')
      await teacher.says("l'imprimante est bloquée", printer())
      await teacher.says(text, unclear())
      expect(tickets.all).toMatchObject([{ report: { danger: true }, assessment: { urgency: 'high' } }])
    },
  )
})
