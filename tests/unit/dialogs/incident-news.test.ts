import { describe, expect, it } from 'vitest'
import { newsOfIncident } from '../../../src/bots/dialogs/reading/orders/telling/schools/news-of-incident.ts'
import { means, openDesk, unclear } from './fakes/conversation.ts'

const NOW = new Date('2026-11-24T10:00:00Z')
const act = { as: 'supervisor', commandId: 'declared', via: 'webchat' } as const

const running = async () => {
  const desk = openDesk()
  const incident = await desk.mass.declare({
    ...act,
    unitId: 'oujda',
    category: 'connectivity',
    text: 'internet coupé partout',
  })
  await desk
    .conversation('teacher-fr')
    .says('internet ne marche pas', means('report_fault', { category: 'connectivity' }))
  const told = () => desk.incidents.all.get(incident.id)?.updates?.map(({ text }) => text) ?? []
  return { ...desk, incident, supervisor: desk.conversation('supervisor'), told }
}

describe('news of an incident that runs', () => {
  it.each([
    ['incident : Orange annonce 18 h', 'fr', 'Orange annonce 18 h'],
    ['زيد ليهم: العودة مرتقبة مع الرابعة', 'darija', 'العودة مرتقبة مع الرابعة'],
    ['أخبروهم بأن الخدمة ستعود مساء', 'msa', 'الخدمة ستعود مساء'],
    ['gol lihom ghadi yrje3 m3a 18h', 'arabizi', 'ghadi yrje3 m3a 18h'],
    ['mise à jour: العطب فالكابل', 'mixed', 'العطب فالكابل'],
    ['prévenez les écoles : retour prévu à 18 h', 'fr', 'retour prévu à 18 h'],
  ] as const)('"%s" is told at a yes', async (text, variety, words) => {
    const { supervisor, told, tickets } = await running()
    const count = tickets.all.length
    const asked = await supervisor.says(text, unclear({ variety }))
    expect(asked.text).toContain('internet coupé partout')
    expect(told()).toEqual([])
    await supervisor.presses('q:yes')
    expect(told()).toEqual([words])
    expect(tickets.all).toHaveLength(count)
  })

  it('at a "no" nobody is told', async () => {
    const { supervisor, told } = await running()
    await supervisor.says('incident : Orange annonce 18 h', unclear())
    await supervisor.says('non', means('deny'))
    expect(told()).toEqual([])
  })

  it('whoever asks when it is over reads the last of it', async () => {
    const { conversation, supervisor } = await running()
    await supervisor.says('incident : Orange annonce 18 h', unclear())
    await supervisor.says('oui', means('affirm'))
    const said = await conversation('director').says('ça revient quand internet ?', unclear())
    expect(said.text).toContain('Orange annonce 18 h')
    expect(said.text).not.toContain('n’est pas connue')
  })

  it('of several that run it is asked which', async () => {
    const { mass, supervisor, incidents } = await running()
    const power = await mass.declare({
      ...{ ...act, commandId: 'second', unitId: 'oujda' },
      ...{ category: 'power', text: 'courant coupé' },
    })
    const asked = await supervisor.says('dis-leur que ça revient à 18 h', unclear())
    expect(asked.choices).toHaveLength(3)
    await supervisor.presses('q:incident:1')
    expect(incidents.all.get(power.id)?.updates).toHaveLength(1)
  })

  it('told again after a crash it is told once, and whose tickets belong to it is known', async () => {
    const { supervisor, told, mass, incident } = await running()
    await supervisor.says('incident : Orange annonce 18 h', unclear())
    const { state } = supervisor
    await supervisor.says('oui', means('affirm'), { ordinal: 70 })
    supervisor.forget(state)
    await supervisor.says('oui', means('affirm'), { ordinal: 70 })
    expect(told()).toHaveLength(1)
    expect(await mass.listRequesters(incident.id)).toEqual(['teacher-fr'])
  })

  it('is for a supervisor of that place, and for one that runs', async () => {
    const { mass, incident, conversation, told } = await running()
    const update = { ...act, commandId: 'u', incidentId: incident.id, text: 'à 18 h' }
    await expect(mass.update({ ...update, as: 'fatima' })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(mass.update({ ...update, text: ' ' })).rejects.toMatchObject({ kind: 'invalid' })
    await conversation('fatima').says('incident : Orange annonce 18 h', unclear())
    expect(told()).toEqual([])
    await mass.close({ ...act, commandId: 'end', incidentId: incident.id })
    await expect(mass.update(update)).rejects.toMatchObject({ code: 'incident.closed_already' })
  })

  it.each([
    'incident : le courant est coupé à Berkane',
    'زيد ليهم حتى لبعد غدا',
    'dis-lui de passer demain',
    'incident : quand est-ce que ça revient ?',
  ])('"%s" is no news', (text) => {
    expect(newsOfIncident(text, NOW)).toBeUndefined()
  })
})
