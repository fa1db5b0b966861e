import { oneOf } from './chance.ts'
import type { Desk } from './desk.ts'
import { CENTRE_SUPERVISOR, directorOf, PROVINCE_NUMBERS, supervisorOf } from './network.ts'
import { rareWord } from './words.ts'

const ACTIVE = ['unassigned', 'taken', 'waiting'] as const

export type Question = (desk: Desk, chance: () => number) => Promise<unknown>

const supervisor = (chance: () => number): string => supervisorOf(oneOf(PROVINCE_NUMBERS, chance))
const word = (chance: () => number): string => rareWord(Math.floor(chance() * 1_000))

/** What is asked of both sizes; the keys are those of the figures. */
export const QUESTIONS = {
  /** Where one's own request stands, of any age. */
  status: ({ tickets, samples }, chance) => {
    const { personId, reference } = oneOf(samples, chance)
    return tickets.findVisible(personId, reference)
  },
  /** What awaits the director of a school. */
  my_queue: ({ tickets }, chance) => tickets.listAwaiting(directorOf(oneOf(PROVINCE_NUMBERS, chance))),
  /** What awaits a province's supervisor: the queue of the province, and what they have in hand. */
  unit_queue: ({ tickets }, chance) => tickets.listAwaiting(supervisor(chance)),
  /** What is open anywhere in the province, newest twenty. */
  province_list: ({ tickets }, chance) => tickets.listInScope(supervisor(chance), { statuses: ACTIVE }),
  /** The newest twenty of the whole country that have a word which one ticket in a thousand has. */
  search: ({ tickets }, chance) => tickets.search(CENTRE_SUPERVISOR, word(chance)),
  province_search: ({ tickets }, chance) => tickets.search(supervisor(chance), word(chance)),
  /** The figures of a province, since ever. */
  counts: ({ tickets }, chance) => tickets.count(supervisor(chance)),
  centre_counts: ({ tickets }) => tickets.count(CENTRE_SUPERVISOR),
} as const satisfies Record<string, Question>
