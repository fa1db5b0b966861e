import { describe, expect, it } from 'vitest'
import { means, openDesk, unclear } from './fakes/conversation.ts'

const doubtful = (text: string) =>
  [
    text,
    means('report_fault', { category: 'computer', certainty: 'likely', categoryConfidence: 0.4 }),
  ] as const

const HOURS = 3_600_000

/** A teacher was asked whether to open a ticket for these words, and wrote again only so many hours later. */
const askedBefore = async (words: string, hours: number) => {
  const desk = openDesk()
  const teacher = desk.conversation('teacher-fr')
  await teacher.says(...doubtful(words))
  expect(teacher.state.question?.kind).toBe('confirm_report')
  desk.tickets.now = new Date(desk.tickets.now.getTime() + hours * HOURS)
  return { ...desk, teacher }
}

describe('a doubtful report of which nobody said yes', () => {
  it('is over the day after: a yes opens nothing of it', async () => {
    const { teacher, tickets } = await askedBefore("l'écran est en panne je crois", 25)
    await teacher.says('oui', means('affirm'))
    expect(tickets.all).toEqual([])
    expect(teacher.state.question).toBeUndefined()
  })

  it('is still asked about the same day', async () => {
    const { teacher, tickets } = await askedBefore("l'écran est en panne je crois", 5)
    await teacher.says('oui', means('affirm'))
    expect(tickets.all).toHaveLength(1)
  })

  it('that tells of no failure is over after two hours, as other questions are', async () => {
    const { teacher, tickets } = await askedBefore('au sujet des ordinateurs', 3)
    await teacher.says('oui', means('affirm'))
    expect(tickets.all).toEqual([])
  })

  it('over, it holds no other message up', async () => {
    const { teacher, tickets } = await askedBefore("l'écran est en panne je crois", 25)
    await teacher.says(
      "l'imprimante est bloquée",
      means('report_fault', { category: 'printer', entities: { room: 'salle 2' } }),
    )
    expect(tickets.all.map(({ category }) => category)).toEqual(['printer'])
    expect(tickets.all[0]?.report.text).toBe("l'imprimante est bloquée")
  })

  it('pressed, its button counts however late it is', async () => {
    const { teacher, tickets } = await askedBefore("l'écran est en panne je crois", 25)
    await teacher.presses('q:category:computer')
    expect(tickets.all).toHaveLength(1)
  })

  it('kept as unclear words, it is over the day after as well', async () => {
    const desk = openDesk()
    const teacher = desk.conversation('teacher-fr')
    await teacher.says('le truc du fond est cassé', unclear())
    desk.tickets.now = new Date(desk.tickets.now.getTime() + 25 * HOURS)
    await teacher.says('merci', means('thank'))
    expect(desk.tickets.all).toEqual([])
    expect(teacher.state.question).toBeUndefined()
  })
})
