import { describe, expect, it } from 'vitest'
import type { Intent } from '../../../src/nlu/index.ts'
import { means, openDesk, unclear } from './fakes/conversation.ts'
import { withPrinterTicket } from './fakes/with-tickets.ts'

describe('an order with a "not"', () => {
  it.each([
    ['ne transfère pas SN', 'forward_ticket'],
    ['je ne prends pas SN', 'take_ticket'],
    ['surtout pas transférer SN', 'forward_ticket'],
    ['SN ما تحولهاش', 'forward_ticket'],
    ['لا ترفع SN', 'forward_ticket'],
    ['SN ما ناخدهاش', 'take_ticket'],
    ['ma tsiftouch SN', 'forward_ticket'],
    ['il ne faut pas annuler SN', 'cancel'],
    ['on ne peut pas la renvoyer, SN', 'forward_ticket'],
    ['متعطيهاش لحنان SN', 'add_comment'],
    ['mat3tihach l hanane SN', 'add_comment'],
    ['ne donne pas SN à Hanane', 'add_comment'],
    ["wach imken nsifto SN l'académie?", 'help'],
  ] as const)('is not carried out: "%s"', async (text, intent) => {
    const { director, reference, did } = await withPrinterTicket()
    const meaning = means(intent as Intent, { entities: { ticket: reference } })
    const reply = await director.says(text.replace('SN', reference), meaning)
    expect(did()).toEqual([])
    expect(reply.text).toContain(reference)
  })

  it.each(["n'annule pas ma demande", "n'annulez pas svp", 'واخا ما تلغيوش الطلب', 'ma tlghiwch'])(
    'withdraws nothing, also when that is being asked: "%s"',
    async (text) => {
      const { teacher, reference, did, tickets } = await withPrinterTicket()
      await teacher.presses(`t:cancel:${reference}`)
      await teacher.says(text, means('cancel'))
      await teacher.says('oui', unclear())
      expect(did()).toEqual([])
      expect(tickets.all[0]?.state.status).toBe('unassigned')
    },
  )

  it.each([
    ["je n'arrive pas à envoyer les notes", 'massar_grades'],
    ["l'imprimante ne prend pas le papier", 'printer'],
  ] as const)('is none when a fault is told with such words: "%s"', async (text, category) => {
    const { tickets, conversation } = openDesk()
    await conversation('teacher-fr').says(text, means('report_fault', { category }))
    expect(tickets.all).toHaveLength(1)
  })
})

describe('a fault of a holder, told with such words', () => {
  it.each(["l'imprimante ne prend pas le papier", 'الطابعة ما خداماش', 'Massar n’envoie pas les notes'])(
    'is a fault: "%s"',
    async (text) => {
      const { tickets, conversation } = openDesk()
      await conversation('director').says(
        text,
        means('report_fault', { category: 'printer', certainty: 'likely', categoryConfidence: 0.9 }),
      )
      expect(tickets.all).toHaveLength(1)
    },
  )
})

describe('a reason that is asked for', () => {
  it.each([
    ['علاش SN جا عندي؟', 'forward_ticket'],
    ['pourquoi SN m’a été transférée ?', 'forward_ticket'],
    ['علاش SN عندي أنا؟', 'take_ticket'],
    ['3lach rje3at SN', 'escalate'],
    ['et pourquoi SN est parti à la province ?', 'escalate'],
  ] as const)('orders nothing: "%s"', async (text, intent) => {
    const { director, reference, did } = await withPrinterTicket()
    const meaning = means(intent, { entities: { ticket: reference } })
    const reply = await director.says(text.replace('SN', reference), meaning)
    expect(did()).toEqual([])
    expect(reply.text).toContain(reference)
  })
})

describe('words of a holder that were not understood', () => {
  it('do not go into the next ticket', async () => {
    const { director, tickets, reference } = await withPrinterTicket()
    await director.says('الأستاذة ما عارفاش تخدمو', unclear())
    await director.says(
      'note pour nous seulement : vieux PC à remplacer',
      means('report_fault', { category: 'equipment_request' }),
    )
    expect(tickets.all).toHaveLength(1)
    await director.says('بزاف ديال المشاكل معاهم', unclear())
    await director.says(
      'le projecteur de la salle 2 est mort',
      means('report_fault', { category: 'projector' }),
    )
    expect(tickets.all.map(({ report }) => report.text)).toEqual([
      "l'imprimante est bloquée",
      'le projecteur de la salle 2 est mort',
    ])
    expect(tickets.all[0]?.reference).toBe(reference)
  })
})
