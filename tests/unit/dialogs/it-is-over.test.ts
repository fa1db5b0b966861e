import { describe, expect, it } from 'vitest'
import { means, openDesk, printer, unclear } from './fakes/conversation.ts'
import { withPrinterTicket, withTickets } from './fakes/with-tickets.ts'

const fault = (variety: 'fr' | 'msa' | 'darija' | 'arabizi' | 'mixed') => printer({ variety, entities: {} })

describe('"it is over" of which a classifier makes a fault', () => {
  it.each([
    ["plus de problème avec l'imprimante, merci", 'fr'],
    ["ah c'était le bac mal fermé, c'est réglé", 'fr'],
    ['لم يعد هناك أي مشكل في الطابعة', 'msa'],
    ['ما بقا حتى مشكل، طبعت من عند زميلتي', 'darija'],
    ['limprimante ma b9a fiha walo, lmochkil t7ell', 'arabizi'],
    ['المشكل ديال l’imprimante تحل', 'mixed'],
  ] as const)('"%s" opens nothing, and a yes withdraws the request', async (text, variety) => {
    const { tickets, teacher, reference } = await withPrinterTicket()
    const asked = await teacher.says(text, fault(variety))
    expect(tickets.all).toHaveLength(1)
    expect(asked.text).toContain(reference)
    expect(asked.text).toMatch(/Dois-je donc retirer|هل أسحب/)
    const done = await teacher.says('oui')
    expect(tickets.all[0]?.state.status).not.toBe('unassigned')
    expect(done.text).toMatch(/j’ai retiré|سحبت الطلب/)
  })

  it.each([
    ['finalement plus besoin, j’ai emprunté celle de la salle 3', unclear()],
    ['ماشي لازم، شكرا', fault('darija')],
    ['bla ma tjiw, chritha', unclear({ variety: 'arabizi' })],
  ])('"%s": nobody has to come, which is asked about as a cancellation', async (text, meaning) => {
    const { tickets, teacher } = await withPrinterTicket()
    await teacher.says(text, meaning)
    expect(teacher.state.question).toMatchObject({ kind: 'confirm_cancel' })
    expect(tickets.all).toHaveLength(1)
  })

  it('closes what the director has repaired', async () => {
    const { tickets, director, teacher, reference } = await withPrinterTicket()
    await director.presses(`t:resolve:${reference}`)
    await teacher.says('هاد المرة خدمات مزيان', unclear({ variety: 'darija' }))
    expect(tickets.all[0]?.state.status).toBe('closed')
  })

  it('resolves what is in the hands of whoever says it', async () => {
    const { tickets, director } = await withPrinterTicket()
    await director.says(
      'tsalat, ja ta9ni w sle7',
      means('wait_ticket', { variety: 'arabizi', certainty: 'likely' }),
    )
    expect(tickets.done).toMatchObject([{ command: { type: 'resolve' } }])
  })

  it('goes to the request of the thing that it names, not to the one spoken of last', async () => {
    const { teacher, first } = await withTickets(2)
    await teacher.says(
      'أرجو إغلاق الطلب، عادت الطابعة للاشتغال',
      means('reopen', { variety: 'msa', certainty: 'likely' }),
    )
    expect(teacher.state.question).toMatchObject({ kind: 'confirm_cancel', reference: first })
  })

  it('asks which when the thing that it names was never reported', async () => {
    const { tickets, teacher } = await withTickets(1)
    const reply = await teacher.says(
      'عادت الكهرباء',
      means('report_fault', { category: 'power', variety: 'msa' }),
    )
    expect(tickets.all).toHaveLength(1)
    expect(reply.choices).toHaveLength(1)
  })

  it('is no ticket where nothing is open, unless that is wished', async () => {
    const desk = openDesk()
    const teacher = desk.conversation('teacher-fr')
    const reply = await teacher.says("plus de problème avec l'imprimante", fault('fr'))
    expect(desk.tickets.all).toHaveLength(0)
    expect(reply.choices.map(({ id }) => id)).toEqual(['q:report_anyway'])
    await teacher.presses('q:report_anyway')
    expect(desk.tickets.all).toHaveLength(1)
  })

  it('keeps what else is told, when a part works again', async () => {
    const { tickets, teacher } = await withPrinterTicket()
    const text = 'Hewlett je crois, et au fait le bac 2 de l’imprimante remarche'
    const reply = await teacher.says(text, fault('fr'))
    expect(tickets.done).toMatchObject([{ command: { type: 'comment', text } }])
    expect(reply.choices.map(({ id }) => id)[0]).toMatch(/^t:cancel:/)
    expect(tickets.all).toHaveLength(1)
  })

  it.each([
    ["j'ai de plus en plus de problèmes avec l'imprimante"],
    ["l'imprimante est réglée mais plus le scanner"],
    ['la connexion est revenue lente'],
    ["l'imprimante ne remarche pas"],
    ['رجعات الطابعة كتقطع الورق'],
    ['الطابعة ما كتخدمش مزيان'],
    ['limprimante mazal khasra, ma tsle7atch'],
    ["c'est réglé l'imprimante ?"],
  ])('"%s" is a fault all the same', async (text) => {
    const desk = openDesk()
    await desk.conversation('teacher-fr').says(text, fault('fr'))
    expect(desk.tickets.all).toHaveLength(1)
  })
})
