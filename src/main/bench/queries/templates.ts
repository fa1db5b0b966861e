import type { PersonCommand, Report, Ticket, TicketStore, Tickets } from '../../../tickets/index.ts'
import { directorOf, provinceOf, supervisorOf, teacherOf } from './network.ts'

const HOUR_MS = 3_600_000

/** The school, and the people, in whose name every template happens. */
export const MODEL_SCHOOL = 0

type Step = readonly [afterHours: number, as: string, PersonCommand]

const director = directorOf(MODEL_SCHOOL)
const supervisor = supervisorOf(provinceOf(MODEL_SCHOOL))
const teacher = teacherOf(MODEL_SCHOOL, 0)

const take = (hours: number, as: string): Step => [hours, as, { type: 'take' }]
const ended = (hours: number, as: string): readonly Step[] => [
  [hours, as, { type: 'resolve', note: 'تم تغيير الكابل' }],
  [hours + 2, teacher, { type: 'confirm' }],
]
const forwarded: readonly Step[] = [
  take(1, director),
  [2, director, { type: 'forward', reason: 'Il faut un technicien' }],
]

const STORIES = {
  closedAtSchool: [take(1, director), ...ended(5, director)],
  closedAtProvince: [...forwarded, take(3, supervisor), ...ended(8, supervisor)],
  cancelled: [[2, teacher, { type: 'cancel', reason: 'خدامة دابا' }]],
  fresh: [],
  atProvince: forwarded,
  inHand: [...forwarded, take(3, supervisor)],
  waiting: [...forwarded, [3, supervisor, { type: 'ask', question: 'Quelle salle ?' }]],
} as const satisfies Record<string, readonly Step[]>

export type Story = keyof typeof STORIES
export type Templates = Readonly<Record<`${Story}${'' | 'Private'}`, Ticket>>

export type TemplateDeps = {
  readonly store: TicketStore
  readonly ticketsAt: (at: Date) => Tickets
}

/** One ticket for each way a ticket may go, made by the real use cases. */
export const makeTemplates = async (
  { store, ticketsAt }: TemplateDeps,
  begunAt: Date,
): Promise<Templates> => {
  const made: Record<string, Ticket> = {}
  for (const [story, steps] of Object.entries(STORIES)) {
    for (const [suffix, category] of [
      ['', 'printer'],
      ['Private', 'account_access'],
    ] as const) {
      const name = `${story}${suffix}`
      const report: Report = { text: 'الطابعة', category, room: 'salle 4', attachments: [] }
      const opened = await ticketsAt(begunAt).open({ as: teacher, commandId: `${name}:0`, report })
      for (const [n, [hours, as, command]] of (steps as readonly Step[]).entries()) {
        const at = new Date(begunAt.getTime() + hours * HOUR_MS)
        await ticketsAt(at).act({ as, commandId: `${name}:${n + 1}`, ticketId: opened.id, command })
      }
      const told = await store.find(opened.id)
      if (told) made[name] = told
    }
  }
  return made as Templates
}
