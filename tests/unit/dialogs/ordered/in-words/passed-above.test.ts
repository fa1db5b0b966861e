import { describe, expect, it } from 'vitest'
import {
  belongsAbove,
  orderedAbove,
} from '../../../../../src/bots/dialogs/reading/orders/movement/belongs-above.ts'
import { means, unclear } from '../../fakes/conversation.ts'
import { withTickets } from '../../fakes/with-tickets.ts'

const BELONGS = [
  ["ça c'est pour la DP", means('confirm_resolved', { certainty: 'likely' })],
  ['هادي ديال النيابة', unclear({ variety: 'darija' })],
  ['هذا من اختصاص المديرية', unclear({ variety: 'msa' })],
  ['hadi dyal niyaba', means('confirm_resolved', { certainty: 'likely', variety: 'arabizi' })],
  ['هادي ديال la DP', unclear({ variety: 'mixed' })],
] as const

describe('whose it is, in the words of those who have it', () => {
  it.each(BELONGS)('"%s" ends nothing: it is asked why it is passed on', async (text, meaning) => {
    const { director, tickets } = await withTickets(1)
    const asked = await director.says(text, meaning)
    expect(tickets.done).toEqual([])
    expect(asked.choices.some(({ id }) => id === 'q:reason:technician')).toBe(true)
    await director.says('la lampe est morte', unclear())
    expect(tickets.done).toMatchObject([{ command: { type: 'forward', reason: 'la lampe est morte' } }])
  })

  it.each([
    ['je laisse la province voir ça', true],
    ["c'est à la délégation de gérer", true],
    ["ce n'est pas pour la DP", false],
    ["c'est pour la DP ?", false],
    ["c'est l'imprimante de la direction", false],
    ["c'est pour demain", false],
  ])('"%s": %s', (text, expected) => {
    expect(belongsAbove(text, 'school')).toBe(expected)
  })

  it.each([
    ['ça dépasse mes moyens, transmets à la délégation, le routeur clignote rouge', true],
    ['zut. escalade à la province alors', true],
    ['ماشي شغلنا، سيفطوها', true],
    ['sifto l niyaba, ma3ndnach lampe', true],
    ["il transmet à la délégation les notes de l'école", false],
    ['ne transmets pas à la province', false],
    ["j'ai transmis à la province le rapport", false],
    ["transmets à l'enseignant", false],
  ])('"%s" orders it up: %s', (text, expected) => {
    expect(orderedAbove(text, 'school')).toBe(expected)
  })
})

describe('an order that names its ticket', () => {
  const fault = means('report_fault', { category: 'projector', certainty: 'likely' })

  it('told like a fault is a forward, and no message to the requester', async () => {
    const { director, tickets, first } = await withTickets(2)
    await director.says(`${first} transmets à la délégation svp, j’y connais rien`, {
      ...fault,
      entities: { ticket: first },
    })
    expect(tickets.done).toMatchObject([
      { reference: first, command: { type: 'forward', reason: 'J’y connais rien' } },
    ])
  })

  it('counts before the question whether a sentence before it was a report', async () => {
    const { director, tickets, first } = await withTickets(1)
    await director.says(
      "j'ai vu l'imprimante, encore en panne",
      means('report_fault', { category: 'printer' }),
    )
    expect(director.state.question?.kind).toBe('came_back')
    await director.says(`صيفط ${first} للمديرية حيت كيصلحوها هوما`, {
      ...means('forward_ticket', { variety: 'darija' }),
      entities: { ticket: first },
    })
    expect(tickets.done).toMatchObject([{ reference: first, command: { type: 'forward' } }])
    expect(tickets.all).toHaveLength(1)
  })

  it('needs no mark before its reference, where there is such a ticket', async () => {
    const { director, tickets, first, second } = await withTickets(2)
    await director.presses(`t:status:${second}`)
    await director.says(`${first.slice(3)} c'est pour moi`, means('take_ticket'))
    expect(tickets.done).toMatchObject([{ reference: first, command: { type: 'take' } }])
    await director.says(`c'est en double avec ${first.slice(3)}`, unclear())
    expect(tickets.done.at(-1)).toMatchObject({ command: { type: 'merge', into: first } })
  })

  it('a word that only looks like a reference stays a word', async () => {
    const { director, tickets, second } = await withTickets(2)
    await director.presses(`t:status:${second}`)
    await director.says("ABCDEF c'est pour moi", means('take_ticket'))
    expect(tickets.done).toMatchObject([{ reference: second, command: { type: 'take' } }])
  })
})
