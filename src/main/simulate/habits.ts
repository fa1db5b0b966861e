import type { Tier } from '../../directory/index.ts'
import { CATEGORIES, type Category, type Ticket } from '../../tickets/index.ts'
import { PACES, type Pace } from './paces.ts'

/** Uniform in [0, 1). */
export type Chance = () => number

const HOUR = 3_600_000

/** How the people of one tier work, in hours of their own working time; assumptions, and not measurements. */
type Habit = { readonly takes: number; readonly resolves: number; readonly passesOn: number }

const HABITS: Readonly<Record<Tier, Habit>> = {
  school: { takes: 2, resolves: 5, passesOn: 0.35 },
  province: { takes: 3, resolves: 12, passesOn: 0.15 },
  region: { takes: 4, resolves: 16, passesOn: 0.2 },
  centre: { takes: 4, resolves: 20, passesOn: 0 },
}

/** What schools report most; the others share the rest alike. */
const FREQUENT: Readonly<Partial<Record<Category, number>>> = {
  connectivity: 6,
  projector: 5,
  computer: 5,
  printer: 4,
  account_access: 4,
  massar_grades: 4,
  power: 2,
}

const CONFIRMS = 0.8
const SAYS_NO = 0.1
const ANSWERS_AFTER = 5

/** What somebody will do with a ticket if nothing happens before: in how much working time of that unit. */
export type Intention = {
  readonly does: 'take' | 'resolve' | 'forward' | 'confirm' | 'reopen'
  readonly afterMs: number
}

const waitAbout = (hours: number, chance: Chance): number => -Math.log(1 - chance()) * hours * HOUR

/** Undefined: nobody will do anything; the clocks will. */
export const intentionFor = ({ state, tier }: Ticket, pace: Pace, chance: Chance): Intention | undefined => {
  const { takes, resolves, passesOn } = HABITS[tier]
  if (state.status === 'unassigned') return { does: 'take', afterMs: PACES[pace] * waitAbout(takes, chance) }
  if (state.status === 'taken') {
    const does = chance() < passesOn ? 'forward' : 'resolve'
    return { does, afterMs: PACES[pace] * waitAbout(resolves, chance) }
  }
  if (state.status !== 'resolved') return undefined
  const mood = chance()
  if (mood < CONFIRMS) return { does: 'confirm', afterMs: waitAbout(ANSWERS_AFTER, chance) }
  return mood < CONFIRMS + SAYS_NO ? { does: 'reopen', afterMs: waitAbout(ANSWERS_AFTER, chance) } : undefined
}

const WEIGHTED = CATEGORIES.flatMap((category) =>
  Array.from({ length: FREQUENT[category] ?? 1 }, () => category),
)

export const categoryOf = (chance: Chance): Category =>
  WEIGHTED[Math.floor(chance() * WEIGHTED.length)] ?? 'connectivity'
