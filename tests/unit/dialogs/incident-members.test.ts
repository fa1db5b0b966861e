import { describe, expect, it } from 'vitest'
import { means, openDesk } from './fakes/conversation.ts'

const cut = (more: object = {}) =>
  means('report_fault', { category: 'connectivity', categoryConfidence: 0.95, ...more })
const inRoom = (room: string) => cut({ entities: { room } })

/** One report before, one during an incident at Oujda; another one elsewhere. */
const running = async () => {
  const desk = openDesk()
  const { conversation, tickets, incidents, mass } = desk
  const [before, during] = [conversation('teacher-fr'), conversation('teacher-ar')]
  await before.says('plus d’internet en salle 3', inRoom('salle 3'))
  await conversation('teacher-far').says('plus d’internet en salle 1', inRoom('salle 1'))
  const supervisor = conversation('supervisor')
  await supervisor.says('incident : plus d’internet à Oujda', cut())
  const declared = await supervisor.presses('q:yes')
  await during.says('ما كاينش الانترنيت فالقاعة 4', { ...inRoom('القاعة 4'), variety: 'darija' })
  const [first, elsewhere, second] = tickets.all
  const end = async (as = 'supervisor') => {
    const [open] = [...incidents.all.values()]
    const closed = await mass.close({ as, incidentId: open?.id ?? '', commandId: `end-${as}` })
    await mass.settleMembers(closed.incident, 'Terminé.')
  }
  const statusOf = (id: string | undefined) => tickets.all.find((ticket) => ticket.id === id)?.state.status
  return { ...desk, before, during, supervisor, declared, first, elsewhere, second, end, statusOf }
}

describe('the tickets of an incident', () => {
  it('are those of its kind and place from before it was declared, too', async () => {
    const { declared, incidents, first, second } = await running()
    expect(declared.text).toContain('1 demande déjà ouverte')
    expect([...incidents.members.keys()].sort()).toEqual([first?.id, second?.id].sort())
  })

  it('what somebody has taken, or was reported the day before, is left alone', async () => {
    const { conversation, tickets, incidents } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says('plus d’internet en salle 3', inRoom('salle 3'))
    tickets.now = new Date(tickets.now.getTime() + 5 * 3_600_000)
    await conversation('teacher-ar').says('plus d’internet en salle 4', inRoom('salle 4'))
    const ticket = tickets.all[1]?.reference ?? ''
    await conversation('director').says(`je prends ${ticket}`, means('take_ticket', { entities: { ticket } }))
    const supervisor = conversation('supervisor')
    await supervisor.says('incident : plus d’internet à Oujda', cut())
    expect((await supervisor.presses('q:yes')).text).not.toContain('déjà ouverte')
    expect(incidents.members.size).toBe(0)
  })

  it('tell of it, and of no deadline, where their state is asked', async () => {
    const { before } = await running()
    const said = await before.says('où en est ma demande ?', means('ticket_status'))
    expect(said.text).toContain('Comptée avec l’incident général « plus d’internet à Oujda »')
    expect(said.text).not.toMatch(/au plus tard/)
  })

  it('are lost by no tier while it runs, and danger is', async () => {
    const { conversation, tickets, mass, first, elsewhere, end, statusOf } = await running()
    tickets.isExplained = async (ticket) => (await mass.findOf(ticket)) !== undefined
    await conversation('omar').says('le routeur fume, plus d’internet', cut())
    const risky = tickets.all.at(-1)
    tickets.now = new Date(tickets.now.getTime() + 9 * 24 * 3_600_000)
    await tickets.runDueTimers(new AbortController().signal)
    const now = (id: string | undefined) => tickets.all.find((ticket) => ticket.id === id)
    const stays = [first, elsewhere, risky].map((one) => now(one?.id)?.tier === 'school')
    expect(stays).toEqual([true, false, false])
    expect(now(first?.id)?.timeline.at(-1)).toMatchObject({ type: 'deadlines_moved', because: 'incident' })
    expect(now(first?.id)?.clock.acknowledgeDueAt.getTime()).toBeGreaterThan(tickets.now.getTime())
    await end()
    expect(statusOf(first?.id)).toBe('resolved')
  })

  it('are asked about at its end: yes closes, no brings them back', async () => {
    const { before, during, end, statusOf, first, second, elsewhere, tickets } = await running()
    await end()
    expect([first, second, elsewhere].map((one) => statusOf(one?.id))).toEqual([
      'resolved',
      'resolved',
      'unassigned',
    ])
    await before.says('oui', means('affirm'))
    await during.says('لا مازال', means('deny', { variety: 'darija' }))
    expect([first, second].map((one) => statusOf(one?.id))).toEqual(['closed', 'unassigned'])
    await end()
    expect(tickets.all.map(({ state }) => state.status)).toEqual(['closed', 'unassigned', 'unassigned'])
  })

  it('come back to whoever had them', async () => {
    const { conversation, during, end, tickets, second } = await running()
    const taken = second?.reference ?? ''
    await conversation('director').says(
      `je prends ${taken}`,
      means('take_ticket', { entities: { ticket: taken } }),
    )
    await end()
    await during.says('لا مازال', means('deny', { variety: 'darija' }))
    expect(tickets.all[2]?.state).toMatchObject({ status: 'taken', by: 'director' })
  })

  it('what has become another fault, or is explained by a larger incident, is not asked about', async () => {
    const { conversation, end, statusOf, first, second, incidents, tickets } = await running()
    const ticket = second?.reference ?? ''
    const qualified = means('add_comment', { category: 'printer', entities: { ticket } })
    await conversation('director').says(`qualifie ${ticket} en imprimante`, qualified)
    const central = conversation('central')
    await central.says('عطل عام: الانترنت مقطوعة فالجهة الشرقية', cut({ variety: 'darija' }))
    await central.presses('q:yes')
    await end()
    expect(tickets.all[2]?.category).toBe('printer')
    expect([first, second].map((one) => statusOf(one?.id))).toEqual(['unassigned', 'unassigned'])
    expect(incidents.members.get(first?.id ?? '')).toBe([...incidents.all.keys()][1])
  })
})

describe('an incident declared by mistake', () => {
  it.each([
    ['annule', means('undo')],
    ['تراجع', means('undo', { variety: 'msa' })],
    ['je me suis trompé, annule', means('cancel')],
    ['lghi dakchi', means('cancel', { variety: 'arabizi' })],
    ['undo', means('out_of_scope', { certainty: 'unsure' })],
  ] as const)('is taken back by "%s", and its tickets stay open', async (text, meaning) => {
    const { supervisor, incidents, mass, tickets } = await running()
    await supervisor.says(text, meaning)
    const [incident] = [...incidents.all.values()]
    expect(incident?.closed).toMatchObject({ by: 'supervisor', retracted: true })
    if (incident) await mass.settleMembers(incident, 'Terminé.')
    expect(tickets.all.map(({ state }) => state.status)).toEqual(['unassigned', 'unassigned', 'unassigned'])
  })

  it('by its button as well, not after five minutes, and nothing else said takes it back', async () => {
    const { supervisor, declared, incidents, tickets } = await running()
    expect(declared.choices.map(({ id }) => id)).toEqual(['q:undo_incident'])
    tickets.now = new Date(tickets.now.getTime() + 6 * 60_000)
    expect((await supervisor.presses('q:undo_incident')).text).toContain('Plus de cinq minutes')
    expect([...incidents.all.values()][0]?.closed).toBeUndefined()
  })

  it('its end stays told', async () => {
    const { supervisor, incidents } = await running()
    await supervisor.says('fin d’incident', means('resolve_ticket'))
    await supervisor.presses('q:incident:0')
    expect((await supervisor.says('annule', means('undo'))).text).toContain('déclarez-le de nouveau')
    expect([...incidents.all.values()][0]?.closed?.retracted).toBeUndefined()
  })
})
