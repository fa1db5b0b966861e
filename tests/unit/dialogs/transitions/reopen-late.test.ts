import { describe, expect, it } from 'vitest'
import { means } from '../fakes/conversation.ts'
import { withTickets } from '../fakes/with-tickets.ts'

const DAY = 86_400_000

/** Closed, and three weeks have gone by. */
const longClosed = async () => {
  const desk = await withTickets(1)
  await desk.director.presses(`t:resolve:${desk.first}`)
  await desk.teacher.says('oui')
  desk.tickets.now = new Date(desk.tickets.now.getTime() + 21 * DAY)
  return desk
}

describe('reopening after seven working days', () => {
  it.each([
    ['ça recommence, elle bourre encore', 'fr'],
    ['عاد نفس العطب من جديد', 'msa'],
    ['رجع المشكل عاوتاني فالطابعة', 'darija'],
    ['rje3 lmochkil 3awtani', 'arabizi'],
    ['عاود رجع le problème', 'mixed'],
  ] as const)('"%s" opens a new ticket that names the old one and keeps the words', async (text, variety) => {
    const { tickets, teacher, first } = await longClosed()
    const reply = await teacher.says(text, means('reopen', { variety }))
    const [old, anew] = tickets.all
    expect(old?.state.status).toBe('closed')
    expect(anew?.report).toMatchObject({ category: 'printer', room: 'salle 12' })
    expect(anew?.report.text).toContain(text)
    expect(anew?.report.text).toContain(first)
    expect(anew?.report.text).toContain("l'imprimante est bloquée")
    expect(reply.text).toContain(first)
    expect(reply.text).toContain(anew?.reference)
  })

  it('by reference and by button too', async () => {
    const { tickets, teacher, first } = await longClosed()
    await teacher.presses(`t:reopen:${first}`)
    expect(tickets.all).toHaveLength(2)
    await teacher.says(`${first} encore en panne`, means('reopen', { entities: { ticket: first } }))
    expect(tickets.all).toHaveLength(3)
  })

  it('opens one although the turn is played again', async () => {
    const { tickets, teacher } = await longClosed()
    const before = teacher.state
    const once = await teacher.says('ça recommence encore', means('reopen'), { ordinal: 400 })
    teacher.forget(before)
    const again = await teacher.says('ça recommence encore', means('reopen'), { ordinal: 400 })
    expect(again.text).toBe(once.text)
    expect(tickets.all).toHaveLength(2)
  })
})
