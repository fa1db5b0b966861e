import { describe, expect, it } from 'vitest'
import { means } from '../fakes/conversation.ts'
import { withPrinterTicket } from '../fakes/with-tickets.ts'

const DROPPING = [
  ['laisse tomber', 'fr'],
  ['صافي خليها', 'darija'],
  ['دعكم منه', 'msa'],
  ['khelli 3lik', 'arabizi'],
  ['laisse خليها عليك', 'mixed'],
] as const

describe('"laisse tomber" drops a request, and takes nothing back', () => {
  it.each(DROPPING)(
    '"%s" after a remark asks whether the request is to be cancelled',
    async (text, variety) => {
      const { teacher, tickets, did, reference } = await withPrinterTicket()
      await teacher.says('elle fait un bruit bizarre', means('add_comment'))
      const reply = await teacher.says(text, means('cancel', { variety }))
      expect(did()).toEqual(['comment'])
      expect(reply.text).toMatch(/annuler|إلغاء/)
      expect(reply.text).toContain(reference)
      await teacher.says('oui')
      expect(tickets.all[0]?.state.status).toBe('cancelled')
    },
  )

  it.each(DROPPING)('"%s" after the request was cancelled leaves it so', async (text, variety) => {
    const { teacher, tickets } = await withPrinterTicket()
    await teacher.says('annule ma demande', means('cancel'))
    await teacher.says('oui')
    await teacher.says(text, means('cancel', { variety }))
    expect(tickets.all[0]?.state.status).toBe('cancelled')
  })

  it('"annule" after a remark asks about the request, too', async () => {
    const { teacher, did } = await withPrinterTicket()
    await teacher.says('elle fait un bruit bizarre', means('add_comment'))
    const reply = await teacher.says('annule', means('cancel'))
    expect(did()).toEqual(['comment'])
    expect(reply.text).toContain('annuler')
  })

  it('a remark that is taken back by its button is said to be withdrawn', async () => {
    const { teacher, reference } = await withPrinterTicket()
    await teacher.says('elle fait un bruit bizarre', means('add_comment'))
    const reply = await teacher.presses(`t:undo:${reference}`)
    expect(reply.text).toContain(`Votre dernier message est retiré de ${reference}`)
  })
})
