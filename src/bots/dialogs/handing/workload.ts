import { activeMemberships, type Person } from '../../../directory/index.ts'
import { formatDay } from '../../../shared/i18n/index.ts'
import { typedReference } from '../asking/explicit.ts'
import { waitsForWords } from '../asking/interrupts.ts'
import { listColleaguesOf } from '../handling/asking/colleagues.ts'
import { ACTIVE } from '../reading/narrowing/filter.ts'
import { asksBusiest, asksWorkload } from '../reading/orders/giving/workload.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import { isHolder, nameOf } from '../wording/people.ts'

const SHOWN = 15
/** Nobody has more in hand; what lies beyond would be counted as this. */
const MOST_EACH = 101

type Load = { readonly person: Person; readonly count: number }

/** Heads look on: nothing is put into their hands. */
export const mayHold = (person: Person, at: Date): boolean =>
  activeMemberships(person, at).some(({ role }) => role !== 'delegate' && role !== 'staff')

/** As many as whoever asks sees in these hands. */
export const loadOf = async ({ desk, turn }: Talk, person: Person): Promise<Load> => {
  const filter = { assignee: person.id, statuses: ACTIVE, limit: MOST_EACH }
  return { person, count: (await desk.tickets.listInScope(turn.person.id, filter)).length }
}

const lineOf = (talk: Talk, { person, count }: Load): string => {
  const { awayUntil } = person
  const line = talk.t('dialog:giving.load', { name: nameOf(talk, person), count })
  return awayUntil && awayUntil > talk.turn.now
    ? `${line} · ${talk.t('dialog:giving.away', { until: formatDay(talk.language, awayUntil, talk.turn.now) })}`
    : line
}

/** "Qui n'a rien ?", "chkoun ma 3ndo walo": what each colleague has in hand, whoever has least first, or most where that is asked. */
export const workloadSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, now } = talk.turn
  if (!isHolder(talk) || waitsForWords(talk) || typedReference(talk) || !asksWorkload(text)) return undefined
  const colleagues = (await listColleaguesOf(talk, undefined)).filter((person) => mayHold(person, now))
  if (colleagues.length === 0) return undefined
  const loads = await Promise.all(colleagues.map((person) => loadOf(talk, person)))
  const isAway = ({ person: { awayUntil } }: Load): number => (awayUntil && awayUntil > now ? 1 : 0)
  const sign = asksBusiest(text) ? -1 : 1
  const shown = loads.sort((a, b) => isAway(a) - isAway(b) || sign * (a.count - b.count)).slice(0, SHOWN)
  const heading = talk.t(asksBusiest(text) ? 'dialog:giving.loads_most_first' : 'dialog:giving.loads')
  return say([heading, ...shown.map((load) => lineOf(talk, load))].join('\n'))
}
