import { TIERS, type Tier } from '../../directory/index.ts'
import { type Figures, type History, isActive, type Ticket } from '../../tickets/index.ts'

const HOUR = 3_600_000

type TierFigures = Figures & {
  /** How often a ticket came to this tier, from below or from above. */
  readonly arrived: number
  /** Of working time, in the middle; null when nothing came. */
  readonly medianHours: number | null
}

/** What a simulated time came to; hours are working time of the unit where a ticket stood. */
export type Simulated = {
  readonly opened: number
  readonly resolved: number
  readonly stillOpen: number
  readonly medianHoursToResolve: number | null
  readonly byTier: Readonly<Record<Tier, TierFigures>>
}

export type Played = { readonly ticket: Ticket; readonly history: History }

const medianHours = (durations: readonly number[]): number | null => {
  const sorted = durations.toSorted((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]
  return middle === undefined ? null : Math.round((middle / HOUR) * 10) / 10
}

const wasResolved = ({ timeline }: Ticket): boolean => timeline.some(({ type }) => type === 'resolved')

const workedOn = ({ stays }: History): number => stays.reduce((sum, { workingMs }) => sum + workingMs, 0)

export const figuresOf = (played: readonly Played[], judged: Readonly<Record<Tier, Figures>>): Simulated => {
  const stays = played.flatMap(({ history }) => history.stays)
  const resolved = played.filter(({ ticket }) => wasResolved(ticket))
  const ofTier = (tier: Tier): TierFigures => {
    const there = stays.filter((stay) => stay.tier === tier)
    const hours = medianHours(there.map(({ workingMs }) => workingMs))
    return { arrived: there.length, medianHours: hours, ...judged[tier] }
  }
  return {
    opened: played.length,
    resolved: resolved.length,
    stillOpen: played.filter(({ ticket }) => isActive(ticket.state)).length,
    medianHoursToResolve: medianHours(resolved.map(({ history }) => workedOn(history))),
    byTier: Object.fromEntries(TIERS.map((tier) => [tier, ofTier(tier)])) as Record<Tier, TierFigures>,
  }
}

const COLUMNS = ['arrived', 'medianHours', 'warnings', 'breaches', 'escalations'] as const
const HEADINGS = ['arrived', 'median hours', 'warnings', 'breaches', 'escalations'] as const

/** For a terminal. */
export const tableOf = ({
  opened,
  resolved,
  stillOpen,
  medianHoursToResolve,
  byTier,
}: Simulated): string[] => {
  const width = Math.max(...HEADINGS.map((heading) => heading.length)) + 2
  const row = (name: string, cells: readonly string[]) =>
    name.padEnd(10) + cells.map((cell) => cell.padStart(width)).join('')
  return [
    `${opened} reported, ${resolved} resolved, ${stillOpen} still to be done`,
    `half were resolved within ${medianHoursToResolve ?? '–'} working hours`,
    '',
    row('', HEADINGS),
    ...TIERS.map((tier) =>
      row(
        tier,
        COLUMNS.map((column) => String(byTier[tier][column] ?? '–')),
      ),
    ),
  ]
}
