import { describe, expect, it } from 'vitest'
import { means, openDesk, printer } from './fakes/conversation.ts'
import { projector, withTickets } from './fakes/with-tickets.ts'

const DAY = 86_400_000

/** The printer's ticket closed by its requester, some time ago. */
const closed = async (days = 0, count: 1 | 2 = 1) => {
  const desk = await withTickets(count)
  for (const reference of desk.tickets.all.map((ticket) => ticket.reference)) {
    await desk.director.presses(`t:resolve:${reference}`)
    await desk.teacher.presses(`t:confirm:${reference}`)
  }
  desk.tickets.now = new Date(desk.tickets.now.getTime() + days * DAY + 60_000)
  return desk
}

const again = (variety: 'fr' | 'msa' | 'darija' | 'arabizi' | 'mixed', more = {}) =>
  printer({ certainty: 'likely', entities: {}, variety, ...more })

const TEXTS = [
  ["finalement ça ne marche plus, l'imprimante bloque encore", 'fr'],
  ['تعطلت الطابعة من جديد', 'msa'],
  ['الطابعة عاودت خسرات', 'darija'],
  ['limprimante rj3at matat 3awtani', 'arabizi'],
  ["الطابعة مازال bloquée, c'est le même problème", 'mixed'],
] as const

describe('a fault told as new that is the one just closed', () => {
  it.each(TEXTS)('"%s" goes on in the same ticket', async (text, variety) => {
    const { tickets, teacher, first } = await closed()
    const reply = await teacher.says(text, again(variety))
    expect(tickets.all).toHaveLength(1)
    expect(reply.text).toContain(first)
    expect(tickets.done.at(-1)?.command).toEqual({ type: 'reopen', reason: text })
  })

  it.each(TEXTS)('"%s" after three weeks is a new ticket that names the old', async (text, variety) => {
    const { tickets, teacher, first } = await closed(21)
    const reply = await teacher.says(text, again(variety))
    const anew = tickets.all[1]
    expect(anew?.report).toMatchObject({ category: 'printer', room: 'salle 12' })
    expect(anew?.report.text).toContain(first)
    expect(reply.text).toContain(first)
  })

  it('opens one although the turn is played again, and reopens once', async () => {
    for (const days of [0, 21]) {
      const { tickets, teacher } = await closed(days)
      const before = teacher.state
      const once = await teacher.says(TEXTS[0][0], again('fr'), { ordinal: 400 })
      teacher.forget(before)
      const twice = await teacher.says(TEXTS[0][0], again('fr'), { ordinal: 400 })
      expect(twice.text).toBe(once.text)
      expect(tickets.all).toHaveLength(days === 0 ? 1 : 2)
    }
  })

  it('is a ticket of its own in another room, of another thing, or while one of its kind is open', async () => {
    const { tickets, teacher } = await closed()
    await teacher.says(
      "l'imprimante de la salle 3 bloque encore",
      again('fr', { entities: { room: 'salle 3' } }),
    )
    expect(tickets.all).toHaveLength(2)
    await teacher.says('et le projecteur ne marche plus, encore', { ...projector, certainty: 'sure' })
    expect(tickets.all).toHaveLength(3)
    expect(tickets.all[0]?.state.status).toBe('closed')
  })

  it('needs no such word while "does it work?" is still asked', async () => {
    const { tickets, director, teacher, first } = await withTickets(1)
    await director.presses(`t:resolve:${first}`)
    await teacher.says("l'imprimante ne sort que des pages blanches", again('fr', { certainty: 'sure' }))
    expect(tickets.all.map(({ state }) => state.status)).toEqual(['taken'])
  })

  it('after a good mark is no praise', async () => {
    const { tickets, teacher, first } = await closed()
    await teacher.presses(`t:rate_good:${first}`)
    await teacher.says(TEXTS[0][0], again('fr'))
    expect(tickets.all.map(({ state }) => state.status)).toEqual(['taken'])
  })
})

describe('which one came back', () => {
  /** Two printers' tickets of one teacher, both closed. */
  const twoPrinters = async () => {
    const desk = openDesk()
    const [teacher, director] = [desk.conversation('teacher-fr'), desk.conversation('director')]
    for (const room of ['salle 12', 'salle 14'])
      await teacher.says(`l'imprimante de la ${room} est bloquée`, printer({ entities: { room } }))
    const [first, second] = desk.tickets.all.map(({ reference }) => reference)
    for (const reference of [first, second]) {
      await director.presses(`t:resolve:${reference}`)
      await teacher.presses(`t:confirm:${reference}`)
    }
    const asked = await teacher.says(TEXTS[0][0], again('fr'))
    return { ...desk, teacher, asked, first, second }
  }

  it('is asked when two fit, and nothing is opened before', async () => {
    const { tickets, teacher, asked, first, second } = await twoPrinters()
    expect(asked.choices.map(({ id }) => id)).toEqual([`q:ticket:${second}`, `q:ticket:${first}`, 'q:new'])
    expect(tickets.all).toHaveLength(2)
    await teacher.says('celle de la salle 14', means('out_of_scope', { certainty: 'unsure' }))
    expect(tickets.done.at(-1)).toMatchObject({ reference: second, command: { type: 'reopen' } })
  })

  it.each([['q:new'], ['non'], ['non, un nouveau problème']])('"%s" is a new fault', async (answer) => {
    const { tickets, teacher } = await twoPrinters()
    if (answer.startsWith('q:')) await teacher.presses(answer)
    else await teacher.says(answer, means('deny'))
    expect(tickets.all[2]?.report.text).toBe(TEXTS[0][0])
  })

  it('is asked again after something else, for a report never evaporates', async () => {
    const { tickets, teacher, first } = await twoPrinters()
    const reply = await teacher.says('bonjour', means('greet'))
    expect(reply.choices.map(({ id }) => id)).toContain(`q:ticket:${first}`)
    await teacher.presses(`q:ticket:${first}`)
    expect(tickets.done.at(-1)).toMatchObject({ reference: first, command: { type: 'reopen' } })
  })

  it('is asked when what is said is not quite what was closed just now', async () => {
    const { tickets, teacher, first } = await closed()
    const reply = await teacher.says(
      'finalement le scan ne marche toujours pas',
      again('fr', { category: 'computer' }),
    )
    expect(reply.choices.map(({ id }) => id)).toEqual([`q:ticket:${first}`, 'q:new'])
    await teacher.says('oui')
    expect(tickets.all.map(({ state }) => state.status)).toEqual(['taken'])
  })

  it('does not reopen what another thing was', async () => {
    const { tickets, teacher, first } = await closed()
    const reply = await teacher.says('رجع المشكل ديال البروجيكتور', means('reopen', { variety: 'darija' }))
    expect(reply.choices.map(({ id }) => id)).toEqual([`q:ticket:${first}`, 'q:new'])
    await teacher.says('لا')
    expect(tickets.all.map(({ category }) => category)).toEqual(['printer', 'projector'])
  })
})
