import { describe, expect, it } from 'vitest'
import { saysOtherToo } from '../../../src/bots/dialogs/reading/orders/giving/other-too.ts'
import { means, unclear } from './fakes/conversation.ts'
import { withTickets } from './fakes/with-tickets.ts'

const REASON = 'il faut un technicien'

/** The director has sent the first of two tickets up, with a reason. */
const afterForward = async () => {
  const desk = await withTickets(2)
  const text = `${desk.first} à transférer, ${REASON}`
  await desk.director.says(text, means('forward_ticket', { entities: { ticket: desk.first } }))
  const forwarded = () =>
    desk.tickets.done.flatMap(({ command, reference }) =>
      command.type === 'forward' ? [{ reference, reason: command.reason }] : [],
    )
  return { ...desk, forwarded }
}

describe('the last order, for another ticket', () => {
  it.each([
    ["l'autre aussi, même motif", 'fr'],
    ['idem pour l’autre', 'fr'],
    ['الأخرى أيضا', 'msa'],
    ['لاخرى حتى هي، نفس السبب', 'darija'],
    ['lokhra 7ta hiya', 'arabizi'],
    ['nefs chi l lokhra', 'arabizi'],
    ["pareil pour l'autre ticket", 'mixed'],
  ] as const)('"%s" does the same with the same reason', async (text, variety) => {
    const { director, forwarded, first, second } = await afterForward()
    await director.says(text, unclear({ variety }))
    expect(forwarded().map(({ reference }) => reference)).toEqual([first, second])
    expect(forwarded()[1]?.reason).toBe(forwarded()[0]?.reason)
  })

  it('of a reference that is named; and of nothing when nothing was done before', async () => {
    const { director, forwarded, second, conversation } = await afterForward()
    await director.says(`${second} aussi, même motif`, means('add_comment', { entities: { ticket: second } }))
    expect(forwarded()).toHaveLength(2)
    const supervisor = conversation('supervisor')
    await supervisor.says("l'autre aussi, même motif", unclear())
    expect(forwarded()).toHaveLength(2)
  })

  it.each([
    "c'est la même chose que SN-7F3K2Q",
    "l'autre imprimante est aussi en panne",
    'نفس المشكل',
    'nefs lmochkil',
    "et l'autre ?",
    'oui les deux',
  ])('"%s" is something else', (text) => {
    expect(saysOtherToo(text)).toBe(false)
  })
})
