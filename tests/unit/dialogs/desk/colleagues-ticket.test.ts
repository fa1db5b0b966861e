import { describe, expect, it } from 'vitest'
import { type Meaning, means } from '../fakes/conversation.ts'
import { atProvince } from '../fakes/with-tickets.ts'

/** Fatima has the printer in hand. */
const heldByFatima = async () => {
  const desk = await atProvince()
  await desk.fatima.says('هادي ديالي، خديتها', means('take_ticket', { variety: 'darija' }))
  desk.tickets.now = new Date(desk.tickets.now.getTime() + 600_000)
  const { reference } = desk.ticket()
  const named = (intent: Meaning['intent'], more: Partial<Meaning> = {}) =>
    means(intent, { entities: { ticket: reference }, ...more })
  const count = desk.tickets.done.length
  const did = () => desk.tickets.done.slice(count).map(({ command, as }) => `${as}:${command.type}`)
  return { ...desk, reference, named, did }
}

describe('what a colleague has in hand', () => {
  it.each([
    ['résolu, toner changé', 'resolve_ticket', 'resolve', 'fr'],
    ['à la région : pas de moyens', 'forward_ticket', 'forward', 'fr'],
    ['priorité haute', 'add_comment', 'qualify', 'fr'],
    ['en attente de la pièce jusqu’au 4 décembre', 'wait_ticket', 'wait', 'fr'],
    ['tsl7at, beddelna toner', 'resolve_ticket', 'resolve', 'arabizi'],
  ] as const)('is asked about before "%s" is done', async (words, intent, type, variety) => {
    const { supervisor, reference, named, did } = await heldByFatima()
    const said = await supervisor.says(`${reference} ${words}`, named(intent, { variety }))
    expect(did()).toEqual([])
    expect(said.text).toMatch(
      new RegExp(`${reference} (?:est chez Fatima Rahmani|في عهدة فاطمة الرحماني)\\.`, 'u'),
    )
    await supervisor.says('oui', means('affirm'))
    expect(did()).toEqual([`supervisor:${type}`])
  })

  it('is left alone at a no', async () => {
    const { supervisor, reference, named, did } = await heldByFatima()
    await supervisor.says(`${reference} résolu`, named('resolve_ticket'))
    await supervisor.says('non', means('deny'))
    expect(did()).toEqual([])
  })

  it('is asked about by button too, once', async () => {
    const { supervisor, reference, did } = await heldByFatima()
    expect((await supervisor.presses(`t:forward:${reference}`)).text).toContain('est chez Fatima Rahmani')
    expect((await supervisor.says('oui', means('affirm'))).text).toContain('Pourquoi transférer')
    await supervisor.says('il faut un technicien', means('forward_ticket'))
    expect(did()).toEqual(['supervisor:forward'])
  })

  it('is taken over without a question, and whoever had it is named', async () => {
    const { supervisor, reference, named, did } = await heldByFatima()
    const said = await supervisor.says(`je prends ${reference}`, named('take_ticket'))
    expect(did()).toEqual(['supervisor:take'])
    expect(said.text).toContain('Elle était chez Fatima Rahmani')
  })

  it('and what nobody has, or oneself, is done at once', async () => {
    const { fatima, named, reference, did } = await heldByFatima()
    await fatima.says(`${reference} تصلحات، بدلنا التونر`, named('resolve_ticket', { variety: 'darija' }))
    expect(did()).toEqual(['fatima:resolve'])
    const free = await atProvince()
    const ticket = free.ticket().reference
    await free.supervisor.says(`${ticket} résolu`, means('resolve_ticket', { entities: { ticket } }))
    expect(free.tickets.done.at(-1)).toMatchObject({ command: { type: 'resolve' }, as: 'supervisor' })
  })
})
