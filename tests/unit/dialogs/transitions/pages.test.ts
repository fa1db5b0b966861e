import { describe, expect, it } from 'vitest'
import { means, openDesk, printer, unclear } from '../fakes/conversation.ts'

const many = async () => {
  const desk = openDesk()
  const teacher = desk.conversation('teacher-fr')
  for (let n = 1; n <= 23; n += 1)
    await teacher.says(`imprimante bloquée ${n}`, printer({ entities: { room: `salle ${n}` } }))
  const references = desk.tickets.all.map(({ reference }) => reference).reverse()
  return { ...desk, teacher, references }
}

describe('a long list', () => {
  it.each([
    ['la suite', means('deny')],
    ['الباقي', unclear({ variety: 'darija' })],
    ['zid wri', means('add_comment', { variety: 'arabizi' })],
    ['المزيد', unclear({ variety: 'msa' })],
    ['page suivante', means('affirm', { certainty: 'likely' })],
  ] as const)('goes on with "%s"', async (text, meaning) => {
    const { teacher, references, tickets } = await many()
    await teacher.says('mes demandes', means('list_tickets'))
    const second = await teacher.says(text, meaning)
    for (const reference of references.slice(10, 20)) expect(second.text).toContain(reference)
    expect(second.text).not.toContain(references[9])
    const third = await teacher.says(text, meaning)
    for (const reference of references.slice(20)) expect(third.text).toContain(reference)
    expect((await teacher.says(text, meaning)).text).toMatch(/pas d’autres|لا توجد طلبات أخرى/)
    expect(tickets.done).toEqual([])
  })

  it('offers the rest by button, in a holder’s scope too', async () => {
    const { conversation, references } = await many()
    const director = conversation('director')
    const first = await director.says('les demandes ouvertes', means('list_tickets'))
    expect(first.choices.map(({ id }) => id)).toContain('q:next')
    const second = await director.presses('q:next')
    expect(second.text).toContain(references[10])
  })

  it('says how many there are, however many that is, and finds the late ones behind a hundred others', async () => {
    const { tickets, conversation } = openDesk()
    const open = (n: number) =>
      tickets.open({
        as: 'teacher-fr',
        commandId: `open-${n}`,
        report: { text: `imprimante ${n}`, category: 'printer', room: `salle ${n}`, attachments: [] },
      })
    for (let n = 0; n < 12; n += 1) await open(n)
    const old = tickets.all.map(({ reference }) => reference)
    tickets.now = new Date('2026-12-08T09:00:00Z')
    for (let n = 12; n < 125; n += 1) await open(n)
    const director = conversation('director')
    const first = await director.says('les demandes ouvertes', means('list_tickets'))
    expect(first.text).toMatch(/^125 demandes/)
    expect(first.text).toContain('et 115 autres')
    expect((await director.says('la suite', means('deny'))).text).toContain('et 105 autres')
    const late = await director.says('lesquelles sont en retard ?', means('list_tickets'))
    expect(late.text).toMatch(/^12 demandes/)
    for (const reference of old.slice(0, 10)) expect(late.text).toContain(reference)
    // the button under a digest of what is late
    expect((await director.presses('q:late')).text).toBe(late.text)
    expect((await conversation('teacher-ar').presses('q:late')).text).toMatch(/لا أجد أي طلب/)
    const rest = await director.says('la suite', means('deny'))
    for (const reference of old.slice(10)) expect(rest.text).toContain(reference)
    expect(rest.text).not.toContain('autre')
    const mine = await conversation('teacher-fr').says('mes demandes', means('list_tickets'))
    expect(mine.text).toMatch(/^Vous avez 125 demandes/)
  })

  it('means nothing of the kind when nothing was listed', async () => {
    const { conversation } = openDesk()
    const reply = await conversation('teacher-fr').says('la suite', means('deny'))
    expect(reply.text).not.toContain('La suite')
  })
})
