import { describe, expect, it } from 'vitest'
import { halfFor, restIn, sharingIn } from '../../../src/bots/dialogs/reading/orders/giving/share-out.ts'
import { type Meaning, means, unclear } from './fakes/conversation.ts'
import { withTickets } from './fakes/with-tickets.ts'

/** Three tickets wait at the province, and nobody has them. */
const waiting = async () => {
  const desk = await withTickets(2)
  await desk
    .conversation('omar')
    .says('le pc de la salle 5 est mort', means('report_fault', { category: 'computer' }))
  const references = desk.tickets.all.map(({ reference }) => reference)
  for (const ticket of references)
    await desk.director.says(
      `${ticket} à transférer, il faut un technicien`,
      means('forward_ticket', { entities: { ticket } }),
    )
  const holders = () => desk.tickets.all.map(({ state }) => ('by' in state ? state.by : undefined))
  return { ...desk, coordinator: desk.conversation('coordinator'), holders, references }
}

describe('tickets are shared out among several', () => {
  it.each([
    ['répartis les demandes en attente entre Fatima Rahmani et Youssef', 'fr'],
    ['قسم الطلبات بين فاطمة الرحماني ويوسف', 'darija'],
    ['وزعوا الطلبات بين فاطمة الرحماني ويوسف القادري', 'msa'],
    ['qsemhom bin fatima rahmani w youssef', 'arabizi'],
    ['partage les بين فاطمة الرحماني و Youssef', 'mixed'],
  ] as const)('"%s": who gets which is shown, and given at a yes', async (text, variety) => {
    const { coordinator, holders, references } = await waiting()
    const asked = await coordinator.says(text, unclear({ variety }))
    for (const reference of references) expect(asked.text).toContain(reference)
    expect(holders()).toEqual([undefined, undefined, undefined])
    await coordinator.says('oui', means('affirm'))
    expect([...holders()].sort()).toEqual(['fatima', 'fatima', 'youssef'])
  })

  it.each([
    ['A pour Youssef, les deux autres pour Fatima Rahmani', 'fr'],
    ['A ليوسف، ولوخرين لفاطمة الرحماني', 'darija'],
    ['الطلب A ليوسف، والباقي لفاطمة الرحماني', 'msa'],
    ['A l youssef w lokhrin l fatima rahmani', 'arabizi'],
    ['A pour يوسف, le reste لفاطمة الرحماني', 'mixed'],
  ] as const)('"%s": one is named, the others are meant', async (words, variety) => {
    const { coordinator, holders, references, first } = await waiting()
    const text = words.replace(/(^| )A(?= )/u, `$1${first}`)
    const asked = await coordinator.says(text, unclear({ variety, entities: { ticket: first } }))
    for (const reference of references) expect(asked.text).toContain(reference)
    await coordinator.presses('q:yes')
    expect(holders()).toEqual(['youssef', 'fatima', 'fatima'])
  })

  it('the work of somebody who is ill, among the others', async () => {
    const { coordinator, conversation, holders, references } = await waiting()
    const fatima = conversation('fatima')
    for (const reference of references) await fatima.presses(`t:take:${reference}`)
    const asked = await coordinator.says(
      'Fatima Rahmani malade lyoum, frrq khdmtha 3la lokhrin',
      unclear({ variety: 'arabizi' }),
    )
    for (const reference of references) expect(asked.text).toContain(reference)
    await coordinator.says('oui', means('affirm'))
    expect(holders()).not.toContain('fatima')
    expect(new Set(holders()).size).toBeGreaterThan(1)
  })

  const HALVES: readonly (readonly [string, Meaning['variety']])[] = [
    ['donne la moitié à Youssef', 'fr'],
    ['هادشي بزاف، عطي النص ليوسف', 'darija'],
    ['أسند نصف الطلبات إلى يوسف القادري', 'msa'],
    ['wa hadchi bzaf, rj3 lia nsf l youssef', 'arabizi'],
    ['passe nsf ليوسف', 'mixed'],
  ]
  it.each(HALVES)('"%s": half of what one has in hand', async (text, variety) => {
    const { conversation, holders, references } = await waiting()
    const fatima = conversation('fatima')
    for (const reference of references.slice(0, 2)) await fatima.presses(`t:take:${reference}`)
    await fatima.says(text, unclear({ variety }))
    await fatima.says('oui', means('affirm'))
    expect(holders()).toEqual(['fatima', 'youssef', undefined])
  })

  it('at a "no", or when something else is said, nothing is given', async () => {
    for (const answer of ['non', 'les chiffres du mois']) {
      const { coordinator, holders } = await waiting()
      await coordinator.says('partage-les entre Fatima Rahmani et Youssef', unclear())
      await coordinator.says(answer, answer === 'non' ? undefined : means('statistics'))
      await coordinator.says('oui')
      expect(holders()).toEqual([undefined, undefined, undefined])
    }
  })

  it('what cannot be given any more is said, and the others are given', async () => {
    const { coordinator, conversation, holders, first } = await waiting()
    await coordinator.says('partage-les entre Youssef et Fatima Rahmani', unclear())
    await conversation('supervisor').presses(`t:take:${first}`)
    await conversation('supervisor').presses(`t:resolve:${first}`)
    const said = await coordinator.says('oui', means('affirm'))
    expect(said.text).toMatch(new RegExp(`${first}.*(rien n’a changé|لم يتغير)`))
    expect(holders().slice(1)).not.toContain(undefined)
  })

  it('from a teacher it is no order', async () => {
    const { teacher, tickets } = await waiting()
    const count = tickets.done.length
    await teacher.says('partage-les entre Fatima Rahmani et Youssef', unclear())
    await teacher.says('oui', means('affirm'))
    expect(tickets.done).toHaveLength(count)
  })

  it.each([
    "l'imprimante est partagée",
    'comment répartir les demandes entre nous ?',
    'le wifi est coupé dans la moitié des salles',
    'donne-la à Youssef',
    'قسم الرياضيات ما فيهش النت',
  ])('"%s" shares nothing out', (text) => {
    const read = [sharingIn(text), halfFor(text)]
    expect(read).toEqual([undefined, undefined])
  })

  it('"le reste" is a part of the sentence, whatever stands before it', () => {
    expect(restIn('SN-A à Youssef, le reste à Fatima')).toEqual({
      before: 'SN-A à Youssef, ',
      to: ' à Fatima',
    })
    expect(restIn('SN-A à Youssef')).toBeUndefined()
  })
})
