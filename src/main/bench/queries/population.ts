import { newId } from '../../../shared/index.ts'
import { CATEGORIES, newReference, type Ticket } from '../../../tickets/index.ts'
import { oneOf, seededChance } from './chance.ts'
import { copyTicket } from './copy.ts'
import {
  directorOf,
  PROVINCE_NUMBERS,
  pathOf,
  provinceOf,
  SCHOOL_NUMBERS,
  supervisorOf,
  TEACHERS,
  teacherOf,
} from './network.ts'
import { MODEL_SCHOOL, type Story, type Templates } from './templates.ts'
import { reportText } from './words.ts'

const DAY_MS = 86_400_000
const HISTORY_DAYS = 730

/** Open tickets of each province, whatever the total: history grows with the years, a queue does not. */
const OPEN_IN_PROVINCE = [
  ...Array<Story>(30).fill('atProvince'),
  ...Array<Story>(5).fill('inHand'),
  ...Array<Story>(5).fill('waiting'),
  ...Array<Story>(12).fill('fresh'),
]
export const OPEN_TICKETS = PROVINCE_NUMBERS.length * OPEN_IN_PROVINCE.length

const schoolIn = (province: number, nth: number): number => province + nth * PROVINCE_NUMBERS.length

const namesFor = (school: number, teacher: number): Map<string, string> => {
  const model = pathOf(MODEL_SCHOOL)
  const path = pathOf(school)
  return new Map([
    ...model.map((unit, depth) => [unit, path[depth] ?? unit] as const),
    [teacherOf(MODEL_SCHOOL, 0), teacherOf(school, teacher)],
    [directorOf(MODEL_SCHOOL), directorOf(school)],
    [supervisorOf(provinceOf(MODEL_SCHOOL)), supervisorOf(provinceOf(school))],
  ])
}

const PUBLIC = CATEGORIES.filter((category) => category !== 'account_access')

type Place = { readonly story: Story; readonly school: number; readonly openedAt: Date }

/** Closed history first, by age; then what is open, of the last four days. */
function* places(total: number, now: Date, chance: () => number): Generator<Place> {
  const closed = total - OPEN_TICKETS
  const step = ((HISTORY_DAYS - 5) * DAY_MS) / Math.max(1, closed)
  for (let n = 0; n < closed; n += 1) {
    const draw = chance()
    const story: Story = draw < 0.65 ? 'closedAtSchool' : draw < 0.96 ? 'closedAtProvince' : 'cancelled'
    const openedAt = new Date(now.getTime() - HISTORY_DAYS * DAY_MS + n * step)
    yield { story, school: oneOf(SCHOOL_NUMBERS, chance), openedAt }
  }
  for (const [nth, story] of OPEN_IN_PROVINCE.entries()) {
    for (const province of PROVINCE_NUMBERS) {
      const openedAt = new Date(now.getTime() - 4 * DAY_MS + nth * 3_600_000 + province * 1_000)
      yield { story, school: schoolIn(province, nth % 4), openedAt }
    }
  }
}

/** That many tickets of the whole network, the same in every run but for their ids. */
export function* population(templates: Templates, total: number, now: Date): Generator<Ticket> {
  const chance = seededChance(7)
  const taken = new Set<string>()
  const freshReference = (): string => {
    for (;;) {
      const reference = newReference(chance)
      if (taken.has(reference)) continue
      taken.add(reference)
      return reference
    }
  }
  let n = 0
  for (const { story, school, openedAt } of places(total, now, chance)) {
    const isPrivate = chance() < 0.05
    const template: keyof Templates = isPrivate ? `${story}Private` : story
    yield copyTicket(templates[template], {
      id: newId(openedAt),
      reference: freshReference(),
      openedAt,
      text: reportText(n, chance),
      ...(isPrivate ? {} : { category: oneOf(PUBLIC, chance) }),
      originPath: pathOf(school),
      names: namesFor(school, Math.floor(chance() * TEACHERS)),
    })
    n += 1
  }
}
