import { describe, expect, it } from 'vitest'
import { means, unclear } from './fakes/conversation.ts'
import { withPrinterTicket } from './fakes/with-tickets.ts'

/** "Really cancel?" is open. */
const asked = async () => {
  const desk = await withPrinterTicket()
  await desk.teacher.says('annulez ma demande', means('cancel'))
  expect(desk.teacher.state.question?.kind).toBe('confirm_cancel')
  return desk
}

const likely = { certainty: 'likely' } as const

describe('what is said to "really cancel it?"', () => {
  it.each([
    ['لا خليها', means('take_ticket', { ...likely, variety: 'darija' })],
    ['la khelliha 3afak', means('cancel', { variety: 'arabizi' })],
    ['أعتذر، أخطأت، أبقوه مفتوحا', means('list_tickets', { ...likely, variety: 'msa' })],
    ['أريد التراجع', means('undo', { ...likely, variety: 'msa' })],
    ['laissez-la ouverte finalement', means('cancel')],
    ['d’accord, gardez-la', means('affirm')],
    ['non laissez lundi', unclear()],
    ['je me suis trompé', means('undo')],
    ['sm7 lia ghlett', unclear({ variety: 'arabizi' })],
    ['خليوها مفتوحة', means('cancel', { variety: 'darija' })],
  ])('"%s" leaves it open', async (text, meaning) => {
    const { tickets, teacher, did } = await asked()
    const reply = await teacher.says(text, meaning)
    expect(reply.text).toMatch(/reste ouverte|يبقى الطلب/)
    expect(teacher.state.question).toBeUndefined()
    expect(did()).toEqual([])
    expect(tickets.all[0]?.state.status).toBe('unassigned')
  })

  it.each([
    ['oui laissez tomber', means('cancel')],
    ['la, 7iyedha', means('cancel', { variety: 'arabizi' })],
    ['oui c’était une erreur', means('affirm')],
    ['خليها عليك، لغيها', means('cancel', { variety: 'darija' })],
  ])('"%s" cancels it', async (text, meaning) => {
    const { tickets, teacher } = await asked()
    await teacher.says(text, meaning)
    expect(tickets.all[0]?.state.status).toBe('cancelled')
  })

  it.each([
    ['شكون هو المسؤول دابا؟', means('escalate', { ...likely, variety: 'darija' })],
    ['عندي شي حاجة مفتوحة؟', unclear({ variety: 'darija' })],
    ['où en est-elle', means('ticket_status', likely)],
  ])('"%s" is answered, and cancels nothing later', async (text, meaning) => {
    const { teacher, reference, did } = await asked()
    const reply = await teacher.says(text, meaning)
    expect(reply.text).toContain(reference)
    expect(reply.text).not.toMatch(/vraiment annuler|فعلا إلغاء/)
    await teacher.says('ok')
    expect(did()).toEqual([])
  })

  it('is asked once more, and no third time', async () => {
    const { teacher, did } = await asked()
    expect((await teacher.says('hmm attends', unclear())).text).toContain('vraiment annuler')
    const reply = await teacher.says('le chat est sur la table', unclear())
    expect(reply.text).not.toContain('vraiment annuler')
    expect(reply.text).toContain('reste ouverte')
    expect(did()).toEqual([])
  })
})
