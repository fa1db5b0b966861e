import { describe, expect, it } from 'vitest'
import { askedToPut } from '../../../../src/bots/dialogs/reading/orders/telling/recorded.ts'
import { means, openDesk } from '../fakes/conversation.ts'

const net = (more = {}) => means('report_fault', { category: 'connectivity', ...more })

const opened = async () => {
  const desk = openDesk()
  const teacher = desk.conversation('teacher-fr')
  await teacher.says('plus de wifi en salle 3', net({ entities: { room: 'salle 3' } }))
  desk.tickets.now = new Date(desk.tickets.now.getTime() + 3 * 3_600_000)
  return { ...desk, teacher }
}

const ASKED = [
  [
    'pouvez-vous mettre que seul le câble est touché, pas le wifi',
    'seul le câble est touché, pas le wifi',
    'fr',
  ],
  ['vous pouvez préciser que le wifi marche au bureau', 'le wifi marche au bureau', 'fr'],
  ['ajoutez que le câble est coupé', 'le câble est coupé', 'fr'],
  ['واش ممكن تزيدو بلي الكابل هو اللي مقطوع', 'الكابل هو اللي مقطوع', 'darija'],
  ['من فضلكم أضيفوا أن الكابل مقطوع', 'الكابل مقطوع', 'msa'],
  ['zidou bli lkabl li m9tou3', 'lkabl li m9tou3', 'arabizi'],
] as const

describe('what a requester asks to have put into the report', () => {
  it.each(ASKED)('is told to whoever has it, and is no second report: "%s"', async (text, words, variety) => {
    const { teacher, tickets } = await opened()
    expect(askedToPut(text)).toBe(words)
    await teacher.says(text, net({ variety }))
    expect(tickets.all).toHaveLength(1)
    expect(tickets.all[0]?.timeline.at(-1)).toMatchObject({ type: 'commented', text })
  })

  it('is a report like any other from whoever has made none', async () => {
    const { tickets, conversation } = openDesk()
    await conversation('teacher-fr').says(ASKED[0][0], net())
    expect(tickets.all).toHaveLength(1)
  })

  it.each(['mettre le projecteur en marche ne sert à rien', "j'ai ajouté que le câble", 'زيدو لينا حاسوب'])(
    'is not asked for in "%s"',
    (text) => {
      expect(askedToPut(text)).toBeUndefined()
    },
  )
})
