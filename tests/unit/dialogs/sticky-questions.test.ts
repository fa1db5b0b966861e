import { describe, expect, it } from 'vitest'
import { means, printer, unclear } from './fakes/conversation.ts'
import { askedWhichOne, REMARK, withPrinterTicket, withTickets } from './fakes/with-tickets.ts'

describe('"which one?" lets go', () => {
  it.each([
    ['لا، خليها', means('take_ticket', { certainty: 'likely', variety: 'darija' })],
    ['non laissez-les', unclear()],
  ])('at "%s", and nothing is done', async (text, meaning) => {
    const { tickets, director } = await askedWhichOne()
    await director.says(text, meaning)
    expect(director.state.question).toBeUndefined()
    expect(tickets.done).toEqual([])
  })

  it('of whoever asks something, and of whoever was not understood once already', async () => {
    const { director } = await askedWhichOne()
    await director.says('qui a demandé les rallonges ?', means('list_tickets', { certainty: 'likely' }))
    expect(director.state.question?.kind).not.toBe('which_ticket')
    await director.says(REMARK, means('add_comment'))
    expect((await director.says('le chat dort', unclear())).text).toContain('pas reconnu')
    const reply = await director.says('il pleut fort', unclear())
    expect(reply.text).not.toContain('pas reconnu')
    expect(reply.text).toContain('transmis à personne')
  })

  it('takes a yes for the only one that was offered', async () => {
    const { tickets, teacher, reference } = await withPrinterTicket()
    await teacher.says('راه حيدو الكنيكسيو ماشي مهمة', means('cancel', { variety: 'darija' }))
    expect(teacher.state.question?.kind).toBe('which_ticket')
    await teacher.says('نعم')
    expect(teacher.state.question).toMatchObject({ kind: 'confirm_cancel', reference })
    expect(tickets.done).toEqual([])
  })

  it('is no category for a note of one’s own', async () => {
    const { tickets, director } = await askedWhichOne()
    await director.says('note perso: appeler Orange', means('talk_to_human', { certainty: 'likely' }))
    expect(tickets.done.map(({ command }) => command.type)).not.toContain('comment')
  })
})

describe('"is it this?" about a report', () => {
  it('is put again once behind what else is done; then it waits in silence, and its answer still counts', async () => {
    const { tickets, conversation } = await withPrinterTicket()
    const teacher = conversation('teacher-ar')
    const doubtful = means('report_fault', { certainty: 'unsure', category: 'projector', variety: 'fr' })
    await teacher.says('le truc de la salle du fond fait des siennes', { ...doubtful, certainty: 'likely' })
    expect(teacher.state.question?.kind).toBe('confirm_report')
    const asked = teacher.state.question
    const soon = await teacher.says('mes demandes', means('list_tickets'))
    expect(soon.text).toContain('truc de la salle')
    const later = await teacher.says('mes demandes', means('list_tickets'))
    expect(later.text).not.toContain('truc de la salle')
    expect(teacher.state.question).toEqual({ ...asked, recalled: true })
    await teacher.says('oui', means('affirm'))
    expect(tickets.all.map(({ category }) => category)).toContain('projector')
  })
})

it('"is it this?" is not put again half an hour later', async () => {
  const { tickets, conversation } = await withPrinterTicket()
  const teacher = conversation('teacher-ar')
  const doubtful = means('report_fault', { certainty: 'likely', category: 'projector' })
  await teacher.says('le truc de la salle du fond fait des siennes', doubtful)
  tickets.now = new Date(tickets.now.getTime() + 31 * 60_000)
  expect((await teacher.says('mes demandes', means('list_tickets'))).text).not.toContain('truc de la salle')
  expect(teacher.state.question?.kind).toBe('confirm_report')
})

describe('all of them', () => {
  it.each([
    ['annule tout', 'fr'],
    ['ألغوا جميع طلباتي', 'msa'],
    ['لغي كلشي', 'darija'],
    ['7iyed kolchi', 'arabizi'],
    ['لغي toutes les demandes', 'mixed'],
  ] as const)('"%s" asks about each, and a yes cancels each', async (text, variety) => {
    const { tickets, teacher } = await withTickets(2)
    await teacher.says(text, means('cancel', { variety }))
    expect(tickets.done).toEqual([])
    await teacher.says('oui')
    expect(tickets.all.map(({ state }) => state.status)).toEqual(['cancelled', 'cancelled'])
  })

  it('is never the contrary of what was just cancelled', async () => {
    const { tickets, teacher } = await withTickets(1)
    await teacher.says('annulez ma demande', means('cancel'))
    await teacher.says('oui')
    const reply = await teacher.says('annule tout', means('cancel'))
    expect(tickets.all[0]?.state.status).toBe('cancelled')
    expect(reply.text).toContain('rien à annuler')
  })

  it('asks about the thing that is named, and not about another', async () => {
    const { teacher, second } = await withTickets(2)
    const text = 'le datashow je sais que c’est pas votre rayon, laissez tomber'
    await teacher.presses(`t:status:${(teacher.state.focus?.reference as string) ?? second}`)
    await teacher.says(text, means('cancel'))
    expect(teacher.state.question).toMatchObject({ kind: 'confirm_cancel', reference: second })
  })
})

describe('no hurry', () => {
  it.each([
    ["c'est plus urgent, prenez votre temps", 'escalate', 'fr'],
    ['لم يعد عاجلا، خذوا وقتكم', 'escalate', 'msa'],
    ['ماشي مستعجل، على خاطركم', 'set_preferences', 'darija'],
    ['machi urgent, 3la khatrkom', 'out_of_scope', 'arabizi'],
  ] as const)('"%s" is noted, presses nobody and opens nothing', async (text, intent, variety) => {
    const { tickets, teacher } = await withPrinterTicket()
    await teacher.says(text, means(intent, { variety, certainty: 'likely', entities: { urgency: 'urgent' } }))
    expect(tickets.done).toMatchObject([{ command: { type: 'comment', text } }])
    expect(tickets.all).toHaveLength(1)
  })

  it('makes no report urgent', async () => {
    const { tickets, teacher } = await withPrinterTicket()
    await teacher.says(
      "le projecteur est mort mais c'est plus urgent, prenez votre temps",
      means('report_fault', { category: 'projector', entities: { urgency: 'urgent', room: 'salle 2' } }),
    )
    expect(tickets.all[1]?.report.urgency).toBeUndefined()
    await teacher.says(
      "l'imprimante aussi, et là c'est encore plus urgent que le projecteur",
      printer({ entities: { urgency: 'urgent', room: 'salle 9' } }),
    )
    expect(tickets.all[2]?.report.urgency).toBe('urgent')
  })
})

describe('the newest question is the one that is answered', () => {
  it.each([
    ['لا مازال', means('reopen', { certainty: 'likely', variety: 'darija' })],
    ['SN مازال', unclear({ variety: 'darija' })],
    ['ليس بعد، الانقطاع يتكرر', means('set_preferences', { certainty: 'likely', variety: 'msa' })],
  ])('"%s" is said of what was just resolved', async (text, meaning) => {
    const { tickets, teacher, director, reference, wait } = await withPrinterTicket()
    await teacher.says('3ndi mochkil f tablette', means('report_fault', { certainty: 'unsure' }))
    wait(10)
    await director.presses(`t:resolve:${reference}`)
    const named = text.startsWith('SN') ? { ...meaning, entities: { ticket: reference } } : meaning
    await teacher.says(text.replace('SN', reference), named)
    expect(tickets.all[0]?.state.status).toBe('taken')
    expect(tickets.all).toHaveLength(1)
  })

  it('is asked of the ticket whose thing is named, not of the one spoken of', async () => {
    const { director, first, second } = await withTickets(2)
    await director.presses(`t:status:${first}`)
    const reply = await director.says(
      'البروجيكتور ديال القاعة 2 واش تصلح؟',
      means('ticket_status', { variety: 'darija' }),
    )
    expect(reply.text).toContain(second)
  })
})
