import { describe, expect, it } from 'vitest'
import { sentAbove } from '../../../../src/bots/dialogs/reading/orders/movement/beyond-us.ts'
import { means } from '../fakes/conversation.ts'
import { atProvince, withTickets } from '../fakes/with-tickets.ts'

const figures = means('statistics', { certainty: 'likely' })

describe('a place above and a reason is a forward, and never figures of that place', () => {
  it.each([
    ['SN à la région : pas de moyens', 'fr'],
    ['SN للأكاديمية: ماعندناش الإمكانيات', 'darija'],
    ['SN إلى الجهة، لا نتوفر على قطع', 'msa'],
    ['SN l lacadémie, ma3ndnach lpyas', 'arabizi'],
    ['SN à la région, ماعندناش القطعة', 'mixed'],
  ] as const)('"%s"', async (said, variety) => {
    const { fatima, ticket, tickets } = await atProvince()
    await fatima.says('je prends', means('take_ticket'))
    const { reference } = ticket()
    const entities = { ticket: reference }
    await fatima.says(said.replace('SN', reference), { ...figures, variety, entities })
    expect(tickets.done.at(-1)?.command.type).toBe('forward')
    expect(ticket().tier).toBe('region')
  })

  it.each([
    ['il faut la région', 'fr'],
    ['خاصها الأكاديمية', 'darija'],
    ['يلزمها تدخل الأكاديمية', 'msa'],
    ['khassha lacadémie', 'arabizi'],
    ['il faut الجهة', 'mixed'],
  ] as const)('"%s", of the one in hand', async (text, variety) => {
    const { fatima, ticket } = await atProvince()
    await fatima.says('je prends', means('take_ticket'))
    const reply = await fatima.says(text, { ...figures, variety })
    expect(`${ticket().tier} ${fatima.state.question?.kind}`).toMatch(/^region|words_for$/)
    expect(reply.text).toContain(ticket().reference)
  })

  it('of two in hand, which one is asked', async () => {
    const { director, tickets } = await withTickets(2)
    const reply = await director.says('il faut la province', figures)
    expect(tickets.done).toEqual([])
    expect(reply.choices).toHaveLength(2)
  })

  it('a reference beside what sounds like figures is shown, and not the figures', async () => {
    const { fatima, ticket } = await atProvince()
    const { reference } = ticket()
    const reply = await fatima.says(`${reference} délai ?`, { ...figures, entities: { ticket: reference } })
    expect(reply.text).toContain(reference)
  })

  it.each([
    'combien à la région ?',
    'la région a fermé',
    "c'est à la région",
    'à la région',
    'imprimante à la région',
  ])('"%s" sends nothing', (text) => {
    expect(sentAbove(text, 'province') === 'needed').toBe(false)
    expect(text === 'à la région' || sentAbove(text, 'province') === undefined).toBe(true)
  })

  it('sends nothing down', () => {
    expect(sentAbove("il faut l'école", 'province')).toBeUndefined()
  })
})
