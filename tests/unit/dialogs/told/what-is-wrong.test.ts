import { describe, expect, it } from 'vitest'
import { means } from '../fakes/conversation.ts'
import { projector, withPrinterTicket } from '../fakes/with-tickets.ts'

/** Resolved, denied in one word, and asked "what does not work yet?". */
const askedWhatIsWrong = async () => {
  const desk = await withPrinterTicket()
  await desk.director.presses(`t:resolve:${desk.reference}`)
  await desk.teacher.says('non', means('deny'))
  if (desk.teacher.state.question?.kind !== 'words_for') throw new Error('nothing is asked')
  return desk
}

describe('"what does not work yet?" after a reopening', () => {
  it.each([
    ['elle affiche « bourrage papier »', 'fr'],
    ['كتبان ليا «bourrage papier»', 'darija'],
    ['تظهر رسالة «انحشار الورق»', 'msa'],
    ['kayban liya "bourrage papier"', 'arabizi'],
    ['katban liya رسالة bourrage', 'mixed'],
  ] as const)('takes "%s" for its answer, however much it reads like a report', async (text, variety) => {
    const { tickets, teacher, reference } = await askedWhatIsWrong()
    await teacher.says(text, means('report_fault', { category: 'printer', variety }))
    expect(tickets.all).toHaveLength(1)
    expect(tickets.done.at(-1)).toMatchObject({ reference, command: { type: 'comment', text } })
  })

  it.each([
    ['le projecteur ne s’allume plus', projector],
    ['l’imprimante de la salle 7 fume', means('report_fault', { category: 'printer' })],
  ])('is no answer when another thing or another room is named: "%s"', async (text, meaning) => {
    const { tickets, teacher } = await askedWhatIsWrong()
    await teacher.says(text, meaning)
    expect(tickets.done.at(-1)?.command.type).not.toBe('comment')
  })
})
