import { describe, expect, it } from 'vitest'
import { saysPartly } from '../../../../src/bots/dialogs/reading/own/mended/partly.ts'
import { means, unclear } from '../fakes/conversation.ts'
import { withPrinterTicket } from '../fakes/with-tickets.ts'

describe('only a part of it came back', () => {
  it.each([
    ["j'ai essayé, il n'en est revenu que 20", 'fr'],
    ['جربت، رجعو غير 20', 'darija'],
    ['جربت، عاد فقط بعض التلاميذ', 'msa'],
    ['jerrebt, rj3o ghir 20', 'arabizi'],
    ['جربت، seulement 20 sont revenus', 'mixed'],
  ] as const)('"%s": added, and nobody asks whether to withdraw it', async (text, variety) => {
    const { teacher, tickets, reference, did } = await withPrinterTicket()
    const reply = await teacher.says(text, unclear({ variety }))
    expect(tickets.done).toMatchObject([{ reference, command: { type: 'comment', text } }])
    expect(reply.choices).toEqual([])
    expect(did()).toEqual(['comment'])
  })

  it('to "shall I withdraw it?" it is a no', async () => {
    const { teacher, tickets, did } = await withPrinterTicket()
    await teacher.says('ça y est c’est revenu', means('confirm_resolved', { certainty: 'likely' }))
    expect(teacher.state.question).toMatchObject({ kind: 'confirm_cancel' })
    await teacher.says('رجعو غير 20', unclear({ variety: 'darija' }))
    expect(did()).toEqual(['comment'])
    expect(tickets.all.at(0)?.state.status).toBe('unassigned')
  })

  it('to "does it work?" it is no yes: noted, and asked again', async () => {
    const { teacher, director, did, reference } = await withPrinterTicket()
    await director.presses(`t:resolve:${reference}`)
    const reply = await teacher.says('رجعو غير 20', unclear({ variety: 'darija' }))
    expect(did()).toEqual(['resolve', 'comment'])
    expect(reply.choices.map(({ id }) => id)).toEqual([`t:confirm:${reference}`, `t:reopen:${reference}`])
  })

  it('"ختي مازال، الوليدات باغيين شواهد": still so, noted with why it presses', async () => {
    const { teacher, did } = await withPrinterTicket()
    await teacher.says('ختي مازال، الوليدات باغيين شواهد', means('out_of_scope', { certainty: 'likely' }))
    expect(did()).toEqual(['comment'])
  })

  it.each([
    'tout est revenu',
    'رجع كلشي',
    'il ne me reste que 20 élèves',
    'seulement 20 élèves sont inscrits',
  ])('"%s" is another matter', (text) => {
    expect(saysPartly(text)).toBe(false)
  })
})
