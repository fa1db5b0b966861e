import { describe, expect, it } from 'vitest'
import {
  asksWhetherItWorks,
  instructsYou,
} from '../../../../src/bots/dialogs/reading/orders/asked/instructions.ts'
import { means, unclear } from '../fakes/conversation.ts'
import { withPrinterTicket, withTickets } from '../fakes/with-tickets.ts'

describe('whether it works after something was tried', () => {
  it.each([
    ["je viens de redémarrer l'imprimante, dites-moi si ça remarche", 'fr'],
    ['عاودت شعلت الطابعة، قولو ليا واش خدامة', 'darija'],
    ['3awedt ch3eltha, goulou lia wach khdama', 'arabizi'],
    ['أعدت تشغيل الطابعة، أخبروني هل تشتغل', 'msa'],
  ] as const)('"%s" is asked of the requester, and resolves nothing', async (text, variety) => {
    const { director, did } = await withPrinterTicket()
    await director.says(text, means('resolve_ticket', { variety, certainty: 'unsure' }))
    expect(did()).toEqual(['ask'])
  })

  it.each(['ça remarche', 'dites-moi quelle salle', 'قولو ليا شنو الماركة'])(
    '"%s" is another thing',
    (text) => {
      expect(asksWhetherItWorks(text)).toBe(false)
      expect(instructsYou(text)).toBe(false)
    },
  )
})

describe('a line of the list just shown', () => {
  it.each([
    ['الأول سالا', 0],
    ["la deuxième c'est réparé", 1],
    ['talta tsl7at', undefined],
    ['lowla safi t9adat', 0],
  ] as const)('"%s" is resolved by its place', async (text, place) => {
    const { director, first, second, tickets } = await withTickets(2)
    await director.says('شنو عندي', means('list_tickets', { variety: 'darija' }))
    const unsure = means('resolve_ticket', { variety: 'darija', certainty: 'unsure' })
    await director.says(text, unsure)
    const resolved = tickets.done.filter(({ command }) => command.type === 'resolve')
    const expected = place === undefined ? [] : [[first, second][place]]
    expect(resolved.map(({ reference }) => reference)).toEqual(expected)
  })

  it('is not, when it is asked or denied', async () => {
    const { director, tickets } = await withTickets(2)
    await director.says('شنو عندي', means('list_tickets', { variety: 'darija' }))
    for (const text of ['الأول سالا؟', "la première n'est pas réparée"]) await director.says(text, unclear())
    expect(tickets.done).toEqual([])
  })
})

describe('the part that was changed', () => {
  it('tells which of two is resolved', async () => {
    const { director, first, tickets } = await withTickets(2)
    await director.says('صافي بدلنا التونر', means('resolve_ticket', { variety: 'darija' }))
    expect(tickets.done.at(-1)).toMatchObject({ command: { type: 'resolve' }, reference: first })
  })
})
