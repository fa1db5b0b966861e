import { describe, expect, it } from 'vitest'
import { means, openDesk, unclear } from '../fakes/conversation.ts'
import { withPrinterTicket, withTickets } from '../fakes/with-tickets.ts'

/** A message that was not clear enough is asked about: "is it this?". */
const askedWhat = async () => {
  const desk = await withPrinterTicket()
  await desk.teacher.says(
    'عندنا زيارة المفتش غدا',
    means('report_fault', { certainty: 'likely', category: 'other_system', categoryConfidence: 0.4 }),
  )
  if (desk.teacher.state.question?.kind !== 'confirm_report') throw new Error('nothing is asked')
  return desk
}

describe('while "what is it about?" is open', () => {
  it.each([
    ['SN شكون كيتكلف به', 'darija'],
    ['SN من يتكفل به', 'msa'],
    ['SN chkoun chado', 'arabizi'],
    ["SN qui s'en occupe", 'fr'],
    ['SN chkoun مكلف به', 'mixed'],
  ] as const)('a message with a reference is about that request: "%s"', async (words, variety) => {
    const { teacher, tickets, reference } = await askedWhat()
    const entities = { ticket: reference }
    const reply = await teacher.says(words.replace('SN', reference), unclear({ variety, entities }))
    expect(tickets.all).toHaveLength(1)
    expect(reply.text).toContain(reference)
  })

  it.each([
    ['واش تصلح؟', means('ticket_status', { certainty: 'likely', variety: 'darija' })],
    ['هل تم الإصلاح؟', means('ticket_status', { certainty: 'likely', variety: 'msa' })],
    ['wach tsle7 ?', unclear({ variety: 'arabizi' })],
    ['et alors, du neuf ?', unclear()],
    ['wach réparé ?', unclear({ variety: 'mixed' })],
  ] as const)('"%s" is told where the last one stands, and opens nothing', async (text, meaning) => {
    const { teacher, tickets, reference } = await askedWhat()
    const reply = await teacher.says(text, meaning)
    expect(tickets.all).toHaveLength(1)
    expect(reply.text).toContain(reference)
    expect(teacher.state.question?.kind).toBe('confirm_report')
  })

  it('what fails is more of the report, although it ends in a question mark', async () => {
    const desk = openDesk()
    const teacher = desk.conversation('teacher-fr')
    await teacher.says('bizarre', means('report_fault', { certainty: 'likely', categoryConfidence: 0.4 }))
    await teacher.says('il est bloqué ?', unclear())
    expect(desk.tickets.all).toHaveLength(1)
  })
})

describe('while "which one?" is open', () => {
  it.each([
    ["je renvoie à l'école, c'est de leur ressort", 'forward_ticket', 'fr'],
    ['رجعتها للمدرسة، هادشي ديالهم', 'forward_ticket', 'darija'],
    ['تمت المعالجة', 'resolve_ticket', 'msa'],
    ['safi tsle7', 'resolve_ticket', 'arabizi'],
    ['safi réparé', 'resolve_ticket', 'mixed'],
  ] as const)('an order that names none is not carried out on any: "%s"', async (text, intent, variety) => {
    const { director, tickets } = await withTickets(2)
    await director.says('je prends', means('take_ticket'))
    await director.says(text, means(intent, { variety }))
    expect(tickets.done).toEqual([])
  })

  it('one that names it is', async () => {
    const { director, tickets, first } = await withTickets(2)
    await director.says('je prends', means('take_ticket'))
    await director.says("l'imprimante est réparée, bac changé", means('resolve_ticket'))
    expect(tickets.done).toMatchObject([{ reference: first, command: { type: 'resolve' } }])
  })
})
