import { describe, expect, it } from 'vitest'
import { means, openDesk, printer } from '../fakes/conversation.ts'
import { atProvince, withPrinterTicket, withTickets } from '../fakes/with-tickets.ts'

describe('"it is urgent", said right after the report', () => {
  it.each([
    ["c'est urgent, examen demain", means('add_comment', { entities: { urgency: 'urgent' } })],
    ["c'est urgentissime !!! examen demain 8h", means('out_of_scope', { certainty: 'likely' })],
    [
      'مستعجل، عندنا امتحان غدا',
      means('add_comment', { variety: 'darija', entities: { urgency: 'مستعجل' } }),
    ],
    ['الأمر مستعجل جدا', means('add_comment', { variety: 'msa', entities: { urgency: 'مستعجل' } })],
    [
      'darori l imti7an ghedda',
      means('add_comment', { variety: 'arabizi', entities: { urgency: 'darori' } }),
    ],
    ['urgent عندنا امتحان', means('add_comment', { variety: 'mixed', entities: { urgency: 'urgent' } })],
  ] as const)('"%s" makes it urgent, and says so', async (text, meaning) => {
    const { teacher, tickets } = await withPrinterTicket()
    const reply = await teacher.says(text, meaning)
    expect(tickets.all[0]?.assessment.urgency).toBe('high')
    expect(reply.text).toMatch(/urgence signalée|أمر مستعجل/)
  })

  it('is weighed by whoever has acted on it', async () => {
    const { director, teacher, tickets, reference } = await withPrinterTicket()
    await director.presses(`t:take:${reference}`)
    await teacher.says("c'est urgent", means('add_comment', { entities: { urgency: 'urgent' } }))
    expect(tickets.all[0]?.assessment.urgency).toBe('normal')
    expect(tickets.done.at(-1)?.command.type).toBe('comment')
  })

  it('is not made urgent by "no hurry"', async () => {
    const { teacher, tickets } = await withPrinterTicket()
    await teacher.says("c'est pas urgent", means('add_comment', { entities: { urgency: 'urgent' } }))
    expect(tickets.all[0]?.assessment.urgency).not.toBe('high')
  })
})

describe('where it stands, told to whoever handles it', () => {
  it('has what was reported, by whom, and what was said last', async () => {
    const { supervisor, teacher, ticket } = await atProvince()
    await teacher.says('elle bourre au bac 2', means('add_comment'))
    const { reference } = ticket()
    const entities = { ticket: reference }
    const reply = await supervisor.says(`${reference} ?`, means('ticket_status', { entities }))
    expect(reply.text).toContain(
      "Signalé par Nom teacher-fr, École Ibn Khaldoun : « l'imprimante est bloquée »",
    )
    expect(reply.text).toContain('Dernier message, de Nom teacher-fr : « elle bourre au bac 2 »')
  })

  it('has no words of a private matter for anybody but its holder', async () => {
    const { conversation, tickets } = openDesk()
    await conversation('teacher-fr').says(
      'mon compte est bloqué, secret 99',
      means('report_fault', { category: 'account_access' }),
    )
    const reference = tickets.all[0]?.reference as string
    const director = conversation('director')
    const asks = () =>
      director.says(`${reference} ?`, means('ticket_status', { entities: { ticket: reference } }))
    expect((await asks()).text).not.toContain('secret 99')
    const taken = await director.presses(`t:take:${reference}`)
    expect(taken.text).toContain('Message de Nom teacher-fr : « mon compte est bloqué, secret 99 »')
    expect((await asks()).text).toContain('secret 99')
  })

  it('is told to its requester without their own words', async () => {
    const { teacher } = await withPrinterTicket()
    expect((await teacher.says('où en est ma demande ?', means('ticket_status'))).text).not.toContain(
      'Signalé par',
    )
  })
})

it('since when somebody has it is said in Arabic as in French', async () => {
  const { conversation, tickets } = openDesk()
  const teacher = conversation('teacher-ar')
  await teacher.says('الطابعة محبوسة', printer({ variety: 'darija' }))
  await conversation('director').presses(`t:take:${tickets.all[0]?.reference}`)
  const reply = await teacher.says('فين وصل الطلب؟', means('ticket_status', { variety: 'darija' }))
  expect(reply.text).toMatch(/في عهدة .* منذ /)
})

it('whoever mends their own request is not told that they will be asked', async () => {
  const { conversation, tickets } = openDesk()
  const supervisor = conversation('supervisor')
  await supervisor.says("l'imprimante de la direction est bloquée", printer({ entities: {} }))
  const reference = tickets.all[0]?.reference as string
  await supervisor.presses(`t:take:${reference}`)
  const reply = await supervisor.presses(`t:resolve:${reference}`)
  expect(reply.text).not.toMatch(/demandons|vous si|سنسأل/)
})

it('a request that looks the same is told with what it is, where and since when, and without its words', async () => {
  const { conversation } = await withTickets(1)
  const reply = await conversation('omar').says("l'imprimante de la salle 12 ne répond plus", printer())
  expect(reply.text).toMatch(/– SN-\w{6} : imprimante, salle 12, ouverte/)
  expect(reply.text).not.toContain("l'imprimante est bloquée")
})
