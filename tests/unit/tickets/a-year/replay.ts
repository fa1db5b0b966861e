import { demoPeople, demoUnits } from '../../../../src/directory/index.ts'
import type { UnitCalendar } from '../../../../src/tickets/domain/calendar/business-calendar.ts'
import { nextTimerAt } from '../../../../src/tickets/domain/clocks/due.ts'
import type { Category, PersonCommand, Ticket, WaitingFor } from '../../../../src/tickets/index.ts'
import { createMemoryTicketStore } from '../../../contract/tickets/memory-store.ts'
import { calendarOf, version } from '../calendar/rule-sets.ts'
import { codeOf, startCore } from '../support/core.ts'
import { local } from '../support/instants.ts'
import { type Act, instantOf } from './document.ts'

/** What the centre announced for 2026; the feast of June and those of August were left to the computed calendar. */
const ANNOUNCED = version('MEN', {
  ramadan: [{ from: '2026-02-19', to: '2026-03-20' }],
  holidays: [{ from: '2026-03-21', to: '2026-03-22', name: 'Aïd Al-Fitr', observes: 'eid_al_fitr' }],
})
const STRIKE = version('DP-OUJDA', {
  overrides: [{ from: '2026-05-04', to: '2026-05-05', name: 'Grève', hours: [] }],
})

export const region = calendarOf([[ANNOUNCED]])
export const province = calendarOf([[ANNOUNCED], [STRIKE]])
const school = calendarOf([[ANNOUNCED], [STRIKE]], true)

const units = demoUnits()
export const calendarFor = (unitId: string): UnitCalendar => {
  const unit = units.find(({ id }) => id === unitId)
  if (!unit?.path.includes('DP-OUJDA')) return region
  return unit.kind === 'school' ? school : province
}

export const END_OF_YEAR = local('2026-09-01T00:00')

const commandOf = (does: string, mergeInto: (ticket: string) => string): PersonCommand => {
  const [verb = '', ...rest] = does.split(' ')
  switch (verb) {
    case 'takes':
      return { type: 'take' }
    case 'resolves':
      return { type: 'resolve' }
    case 'confirms':
      return { type: 'confirm' }
    case 'forwards':
      return { type: 'forward', reason: 'À vous' }
    case 'returns':
      return { type: 'return', reason: 'À voir sur place' }
    case 'asks':
      return { type: 'ask', question: 'Quelle salle ?' }
    case 'resumes':
      return { type: 'resume' }
    case 'reopens':
      return { type: 'reopen', reason: 'Encore en panne' }
    case 'cancels':
      return { type: 'cancel', reason: 'Plus besoin' }
    case 'mends':
      return { type: 'self_help', article: 'printer_jam' }
    case 'joins':
      return { type: 'merge', into: mergeInto(rest[0] ?? '') }
    case 'waits':
      return { type: 'wait', for: rest[1] as WaitingFor, until: instantOf(rest.slice(3).join(' ')), note: '' }
    default:
      throw new Error(`what is "${does}"?`)
  }
}

/** The year, act by act, each timer at the very instant at which it is due; the tickets by their number. */
export const replayYear = async (acts: readonly Act[]): Promise<Map<string, Ticket>> => {
  const store = createMemoryTicketStore()
  const people = demoPeople(local('2025-09-01T00:00'))
  const core = startCore({ store, people, calendars: { calendarFor: async (id) => calendarFor(id) } })
  const ids = new Map<string, string>()
  const load = async (ticket: string) => (await store.find(ids.get(ticket) ?? '')) as Ticket
  const references = new Map<string, string>()

  const runTimersUntil = async (end: Date): Promise<void> => {
    for (;;) {
      const all = await Promise.all([...ids.keys()].map(load))
      const due = all.flatMap((ticket) => nextTimerAt(ticket) ?? []).filter((at) => at <= end)
      if (due.length === 0) return
      await core.runTimers(new Date(Math.min(...due.map((at) => at.getTime()))))
    }
  }

  const perform = async ({ ticket, by, does }: Act): Promise<void> => {
    const report = /^reports (\w+)(?: in (.+))?$/.exec(does)
    if (report) {
      const category = report[1] as Category
      const opened = await core.open(by, { category, ...(report[2] ? { room: report[2] } : {}) })
      ids.set(ticket, opened.id)
      references.set(ticket, opened.reference)
      return
    }
    const refused = /: refused, (.+)$/.exec(does)?.[1]
    const command = commandOf(does.replace(/: refused.*$/, ''), (other) => references.get(other) ?? '')
    const outcome = await codeOf(core.act(by, await load(ticket), command))
    if (outcome !== (refused ?? 'accepted')) throw new Error(`${ticket}: ${by} ${does}: ${outcome}`)
  }

  for (const act of acts.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    await runTimersUntil(act.at)
    core.setTime(act.at)
    await perform(act)
  }
  await runTimersUntil(new Date(END_OF_YEAR.getTime() - 1))
  return new Map(await Promise.all([...ids.keys()].map(async (n) => [n, await load(n)] as const)))
}
