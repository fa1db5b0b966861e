import { describe, expect, it } from 'vitest'
import { type Meaning, means, openDesk, printer, unclear } from '../fakes/conversation.ts'

const reported = async () => {
  const desk = openDesk()
  const teacher = desk.conversation('teacher-fr')
  await teacher.says('imprimante en panne salle 3', printer({ entities: { room: 'salle 3', quantity: 2 } }))
  const did = () => desk.tickets.done.map(({ command }) => command.type)
  return { ...desk, teacher, did, report: () => desk.tickets.all[0]?.report }
}
const reminder = (since: string, variety: Meaning['variety'] = 'fr') =>
  means('escalate', { variety, entities: { since } })

describe('since when, minutes after the report', () => {
  it.each<[string, string, Meaning]>([
    ['hadi 2 simanat o 7na m3adbin', 'hadi 2 simanat', reminder('hadi 2 simanat', 'arabizi')],
    ["ça fait trois semaines qu'on galère", 'ça fait trois semaines', reminder('ça fait trois semaines')],
    ['هادي سيمانة وحنا معذبين', 'هادي سيمانة', reminder('هادي سيمانة', 'darija')],
    ['ومنذ أسبوعين فقط لا ثلاثة', 'منذ أسبوعين', unclear({ entities: { since: 'منذ أسبوعين' } })],
    ['mn lbareh', 'mn lbareh', unclear({ entities: { since: 'mn lbareh' } })],
    [
      'depuis samedi soir environ',
      'depuis samedi soir',
      unclear({ entities: { since: 'depuis samedi soir' } }),
    ],
    [
      'من jeudi matin',
      'من jeudi matin',
      unclear({ variety: 'mixed', entities: { since: 'من jeudi matin' } }),
    ],
  ])('is a detail of it, and no reminder: "%s"', async (text, since, meaning) => {
    const { teacher, did, report } = await reported()
    const reply = await teacher.says(text, meaning)
    expect(report()).toMatchObject({ since })
    expect(did()).toEqual(['amend_details'])
    expect(reply.text).toContain(since)
  })

  it.each<[string, Meaning]>([
    ["ça fait trois jours que j'attends une réponse", reminder('ça fait trois jours')],
    ['هادي سيمانة وحنا كنتسناو', reminder('هادي سيمانة', 'darija')],
  ])('is a reminder where somebody is waited for: "%s"', async (text, meaning) => {
    const { teacher, did } = await reported()
    await teacher.says(text, meaning)
    expect(did()).toEqual(['press'])
  })

  it('is none of it hours later', async () => {
    const { teacher, tickets, did } = await reported()
    tickets.now = new Date(tickets.now.getTime() + 26 * 60_000)
    await teacher.says("ça fait deux jours qu'on galère", reminder('ça fait deux jours'))
    expect(did()).toEqual(['press'])
  })
})

describe('whose line it is', () => {
  it('is noted, and the room is still asked for', async () => {
    const { conversation, tickets } = openDesk()
    const teacher = conversation('teacher-ar')
    await teacher.says('الأنترنت مقطوع', means('report_fault', { category: 'connectivity', variety: 'msa' }))
    const operator = means('wait_ticket', { variety: 'msa', entities: { operator: 'إنوي' } })
    const { text } = await teacher.says('المتعهد هو إنوي وليس اتصالات المغرب', operator)
    expect(text).toContain('إنوي')
    await teacher.says('القاعة 3', unclear({ variety: 'msa' }))
    expect(tickets.all[0]?.report).toMatchObject({ operator: 'إنوي', room: 'القاعة 3' })
  })
})

describe('what is known of a ticket', () => {
  it('is shown with where it stands, to its requester and to its holder', async () => {
    const { teacher, conversation, tickets } = await reported()
    await teacher.says('depuis lundi', unclear({ entities: { since: 'depuis lundi' } }))
    const reference = tickets.all[0]?.reference ?? ''
    const asks = means('ticket_status', { entities: { ticket: reference } })
    for (const person of [teacher, conversation('director')]) {
      const { text } = await person.says(`où en est ${reference} ?`, asks)
      expect(text).toContain('Signalé : depuis lundi, nombre : 2.')
    }
  })
})
