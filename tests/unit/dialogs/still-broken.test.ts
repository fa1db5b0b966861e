import { describe, expect, it } from 'vitest'
import { means, openDesk, printer } from './fakes/conversation.ts'
import { projector, withTickets } from './fakes/with-tickets.ts'

describe('"it still does not work" before anybody has repaired it', () => {
  it.each([
    ['ça ne marche toujours pas', 'fr', 'cela ne marche toujours pas. En attente de prise en charge'],
    ['مازال ما خداماش', 'darija', 'المشكل ما زال قائما. ينتظر أن يتكفل به'],
  ] as const)('is noted on the open ticket, and opens no other (%s)', async (text, variety, said) => {
    const { tickets, teacher, first } = await withTickets(1)
    const reply = await teacher.says(text, means('reopen', { variety }))
    expect(reply.text).toContain(first)
    expect(reply.text).toContain(said)
    expect(tickets.done.at(-1)?.command).toMatchObject({ type: 'comment', text })
    expect(teacher.state.question).toBeUndefined()
    expect(tickets.all).toHaveLength(1)
  })

  it('says the same when the turn is played again', async () => {
    const { tickets, teacher } = await withTickets(1)
    const before = teacher.state
    const once = await teacher.says('toujours rien', means('reopen'), { ordinal: 400 })
    teacher.forget(before)
    const again = await teacher.says('toujours rien', means('reopen'), { ordinal: 400 })
    expect(again.text).toBe(once.text)
    expect(tickets.all).toHaveLength(1)
  })

  it('goes to the ticket of the thing that it names', async () => {
    const { teacher, first } = await withTickets(2)
    const reply = await teacher.says("l'imprimante ne marche toujours pas", means('reopen'))
    expect(reply.text).toContain(first)
  })

  it('begins a report about a thing of which there is no ticket', async () => {
    const desk = openDesk()
    const teacher = desk.conversation('teacher-fr')
    await teacher.says("l'imprimante est bloquée", printer())
    await teacher.says('le projecteur ne marche toujours pas', means('reopen', { certainty: 'likely' }))
    expect(desk.tickets.done.map(({ command }) => command.type)).not.toContain('comment')
    expect(teacher.state.question?.kind).toBe('confirm_report')
  })

  /** The printer asks "does it work?"; then the projector is reported. */
  const oneAskedOneNew = async () => {
    const desk = openDesk()
    const teacher = desk.conversation('teacher-fr')
    await teacher.says("l'imprimante est bloquée", printer())
    const old = desk.tickets.all[0]?.reference ?? ''
    await desk.conversation('director').presses(`t:resolve:${old}`)
    desk.tickets.now = new Date(desk.tickets.now.getTime() + 3_600_000)
    await teacher.says('le datashow est mort', projector)
    return { ...desk, teacher, old, recent: desk.tickets.all[1]?.reference ?? '' }
  }

  it('is about what was just reported, not about an older one that has asked before', async () => {
    const { tickets, teacher, old, recent } = await oneAskedOneNew()
    const reply = await teacher.says('ma khdamch mazal', means('reopen', { variety: 'arabizi' }))
    expect(reply.text).toContain(recent)
    expect(tickets.all.find(({ reference }) => reference === old)?.state.status).toBe('resolved')
  })

  it('and "it works" asks which of the two; a bare yes, or the thing named, needs no asking', async () => {
    const { tickets, teacher, old, recent } = await oneAskedOneNew()
    const asked = await teacher.says('iyeh khdam tbarkallah', means('confirm_resolved'))
    expect(asked.choices.map(({ id }) => id)).toEqual([`q:ticket:${recent}`, `q:ticket:${old}`])
    await teacher.says("l'imprimante remarche", means('confirm_resolved'))
    expect(tickets.all.find(({ reference }) => reference === old)?.state.status).toBe('closed')
  })
})
