import { describe, expect, it } from 'vitest'
import { reasonIn } from '../../../../src/bots/dialogs/reading/orders/movement/reason.ts'
import { mayReturn, saysReturn } from '../../../../src/bots/dialogs/reading/orders/movement/return.ts'
import { means } from '../fakes/conversation.ts'
import { withTickets } from '../fakes/with-tickets.ts'

describe('the reason of a forward', () => {
  it.each([
    ['هادي ماشي ديالي، سيفطها للمديرية', 'هادي ماشي ديالي'],
    ['أحيله على الأكاديمية لأن القطعة غير متوفرة', 'القطعة غير متوفرة'],
    ['machi dyali, sifetha l modiriya', 'Machi dyali'],
    ["je transfère l'imprimante de la salle 12 à la province, on n'a pas de lampe", "On n'a pas de lampe"],
    ['SN-7F3K2Q à la région : pas de moyens', 'Pas de moyens'],
    ['حولها svp, la garantie est expirée', 'La garantie est expirée'],
    ['routeur grillé, garantie', 'routeur grillé, garantie'],
    ['il faut la région', 'il faut la région'],
  ])('of "%s" is "%s"', (text, reason) => {
    expect(reasonIn(text)).toBe(reason)
  })

  it.each([
    'أحيلوه على المصالح المركزية',
    'سيفطها للمديرية',
    'sifetha l lacadémie',
    'je transmets à la province',
  ])('is nothing in "%s"', (text) => {
    expect(reasonIn(text)).toBe('')
  })

  it('is asked for when only the order was said; given as an answer, it stays as it is', async () => {
    const { director, tickets } = await withTickets(1)
    await director.says('أحيلوه على المديرية', means('forward_ticket', { variety: 'msa' }))
    expect(director.state.question?.kind).toBe('words_for')
    await director.says('القطعة غير متوفرة، أحيلوه', means('forward_ticket', { variety: 'msa' }))
    expect(tickets.done).toMatchObject([
      { command: { type: 'forward', reason: 'القطعة غير متوفرة، أحيلوه' } },
    ])
  })
})

describe('the letters of a reference', () => {
  it.each([
    ['SN-XRJE30 à transférer, il faut un technicien', false],
    ['SN-XRJE30 à renvoyer à l’école', true],
    ['rje3 SN-XRJE30 l lmadrasa', true],
  ])('are no word: "%s" gives back: %s', (text, expected) => {
    expect(saysReturn(text, 'province')).toBe(expected)
    expect(mayReturn(text)).toBe(expected)
  })
})
