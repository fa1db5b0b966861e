import { expect, it } from 'vitest'
import { means, printer } from '../fakes/conversation.ts'
import { withTickets } from '../fakes/with-tickets.ts'

const cancelledAll = async () => {
  const desk = await withTickets(2)
  await desk.teacher.says("l'imprimante de la bibliothèque aussi", printer({ entities: { room: 'bib' } }))
  await desk.teacher.says('annulez tout', means('cancel'))
  const said = await desk.teacher.says('oui', means('affirm'))
  return { ...desk, said }
}

const open = (tickets: Awaited<ReturnType<typeof withTickets>>['tickets']) =>
  tickets.all.filter(({ state }) => state.status === 'unassigned').length

it('what one word cancelled comes back by one button', async () => {
  const { tickets, teacher, said } = await cancelledAll()
  const before = tickets.all.length
  expect(open(tickets)).toBe(0)
  const undo = said.choices.find(({ id }) => id.startsWith('t:undo:'))
  const back = await teacher.presses(undo?.id ?? '')
  expect(open(tickets)).toBe(before)
  for (const { reference } of tickets.all) expect(back.text).toContain(reference)
})

it.each([
  ['annuler cette action', means('undo')],
  ['رجعهم، غلطت', means('undo', { variety: 'darija' })],
  ['rj3hom ghlett', means('undo', { variety: 'arabizi' })],
])('"%s" takes all of it back, and the same when the turn is played again', async (text, meaning) => {
  const { tickets, teacher } = await cancelledAll()
  const before = teacher.state
  const once = await teacher.says(text, meaning, { ordinal: 700 })
  expect(open(tickets)).toBe(tickets.all.length)
  teacher.forget(before)
  const again = await teacher.says(text, meaning, { ordinal: 700 })
  expect(again.text).toBe(once.text)
  expect(open(tickets)).toBe(tickets.all.length)
})

it('one that was cancelled alone comes back alone', async () => {
  const { tickets, teacher, first, second } = await withTickets(2)
  for (const reference of [first, second]) {
    await teacher.presses(`t:cancel:${reference}`)
    await teacher.says('oui', means('affirm'))
  }
  await teacher.presses(`t:undo:${second}`)
  expect(tickets.all.map(({ state }) => state.status).sort()).toEqual(['cancelled', 'unassigned'])
})
