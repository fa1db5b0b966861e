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

  it('means nothing of the kind when nothing was listed', async () => {
    const { conversation } = openDesk()
    const reply = await conversation('teacher-fr').says('la suite', means('deny'))
    expect(reply.text).not.toContain('La suite')
  })
})
