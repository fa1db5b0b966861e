import { describe, expect, it } from 'vitest'
import { mendedIn } from '../../../../../src/bots/dialogs/reading/orders/ending/mended.ts'
import { saysCalls } from '../../../../../src/bots/dialogs/reading/orders/movement/hands/calls.ts'
import { means, unclear } from '../../fakes/conversation.ts'
import { projector, withTickets } from '../../fakes/with-tickets.ts'

const told = means('report_fault', { category: 'printer', certainty: 'likely' })

const MENDED = [
  ["j'ai changé le toner, ça marche", told],
  ['بدلنا التونر ودابا خدامة', { ...told, variety: 'darija' }],
  ['استبدلنا الحبر والطابعة تعمل', { ...told, variety: 'msa' }],
  ['bdelna toner, khddama daba', { ...told, variety: 'arabizi' }],
  ['بدلنا le toner, ça marche', { ...told, variety: 'mixed' }],
] as const

describe('what those who have it did about it', () => {
  it.each(MENDED)('"%s" resolves it, and is no fault', async (text, meaning) => {
    const { director, tickets, first } = await withTickets(1)
    await director.says(text, meaning)
    expect(tickets.done).toMatchObject([{ reference: first, command: { type: 'resolve' } }])
    expect(tickets.all).toHaveLength(1)
  })

  it('a lamp that was changed mends no printer', async () => {
    const { director, tickets } = await withTickets(1)
    await director.says(
      "j'ai changé la lampe, ça marche",
      means('report_fault', { category: 'projector', certainty: 'likely' }),
    )
    expect(tickets.done).toEqual([])
  })

  it('that it works is no reason to pass it on', async () => {
    const { director, tickets, first } = await withTickets(1)
    await director.presses(`t:forward:${first}`)
    await director.says("j'ai changé le toner, ça marche", told)
    expect(tickets.done).toMatchObject([{ command: { type: 'resolve' } }])
  })

  it('"c’était juste la télécommande": whether it is mended is asked, and a yes resolves it', async () => {
    const { director, tickets, first } = await withTickets(1)
    await director.says("c'était juste la télécommande qui n'avait plus de piles", means('out_of_scope'))
    expect(tickets.done).toEqual([])
    await director.says('oui', means('affirm'))
    expect(tickets.done).toMatchObject([{ reference: first, command: { type: 'resolve' } }])
  })

  it.each([
    ['je viens de redémarrer le routeur, dites-moi si ça remarche', 'asks'],
    ["j'ai remplacé le câble", 'done'],
    ["j'ai changé la lampe mais ça ne marche toujours pas", undefined],
    ['ils ont changé la lampe et depuis plus rien', undefined],
    ['on va changer la lampe', undefined],
    ["j'ai changé la lampe ?", undefined],
  ])('"%s": %s', (text, expected) => {
    expect(mendedIn(text)).toBe(expected)
  })
})

describe('who sees to it', () => {
  it.each([
    ["que personne n'y touche, j'appelle l'électricien de la délégation", 'fr'],
    ['ما تقيسوهاش، غادي نعيط للكهربائي', 'darija'],
    ['لا تلمسوها، سأتصل بالكهربائي', 'msa'],
    ['ma t9isouhach, ghadi n3eyet l trisyan', 'arabizi'],
    ["ما تقيسوهاش, j'appelle l'électricien", 'mixed'],
  ] as const)('"%s" takes it and tells whoever is there; nothing is passed on', async (text, variety) => {
    const { director, tickets, first } = await withTickets(1)
    await director.says(text, means('escalate', { certainty: 'likely', variety }))
    expect(tickets.done).toMatchObject([
      { reference: first, command: { type: 'take' } },
      { reference: first, command: { type: 'comment', text } },
    ])
  })

  it('"je m’en occupe demain matin" takes it today', async () => {
    const { director, tickets } = await withTickets(1)
    await director.says("je m'en occupe demain matin", means('take_ticket'))
    expect(tickets.done).toMatchObject([{ command: { type: 'take' } }])
  })

  it('a requester who is spoken to by name is asked, of their ticket', async () => {
    const { director, tickets, conversation } = await withTickets(1)
    await conversation('omar').says("le projecteur de la salle 2 ne s'allume plus", projector)
    const [, second] = tickets.all
    await director.says('omar tu peux me dire si le voyant est rouge ?', means('out_of_scope'))
    expect(tickets.done).toMatchObject([{ reference: second?.reference, command: { type: 'ask' } }])
  })

  it.each([
    ['ok vu, j’appelle', true],
    ["je n'appelle personne", false],
    ["l'enseignant appelle la direction", false],
  ])('"%s" calls somebody: %s', (text, expected) => {
    expect(saysCalls(text)).toBe(expected)
  })

  it('"ok je vois" of what has just come asks whether it is taken', async () => {
    const { director, first } = await withTickets(1)
    const reply = await director.says('ok je vois', unclear())
    expect(reply.choices.map(({ id }) => id)).toEqual([`t:take:${first}`])
  })
})
