import type { Person } from '../../directory/index.ts'
import { isAppError } from '../../shared/index.ts'
import {
  type CalendarSource,
  nextTimerAt,
  type PersonCommand,
  type Ticket,
  type TicketStore,
  type Tickets,
} from '../../tickets/index.ts'
import { Agenda } from './agenda.ts'
import { type Chance, categoryOf, type Intention, intentionFor } from './habits.ts'
import type { Pace } from './paces.ts'

export type World = {
  readonly tickets: Tickets
  readonly store: Pick<TicketStore, 'find'>
  readonly calendars: CalendarSource
  /** What the ticket core takes for now. */
  readonly setNow: (at: Date) => void
}

export type Course = {
  readonly from: Date
  readonly to: Date
  readonly reports: number
  readonly pace: Pace
  readonly chance: Chance
  /** Who may report, and the unit whose hours are theirs. */
  readonly reporters: readonly { readonly personId: Person['id']; readonly unitId: string }[]
  readonly onProgress: (at: Date) => void
  readonly signal: AbortSignal
}

const COMMANDS: Readonly<Record<Intention['does'], PersonCommand>> = {
  take: { type: 'take' },
  resolve: { type: 'resolve', note: 'Fait' },
  forward: { type: 'forward', reason: 'Il faut le niveau supérieur' },
  confirm: { type: 'confirm' },
  reopen: { type: 'reopen', reason: 'Toujours en panne' },
}

/** People report, take, pass on, resolve and answer; every clock runs out at its very instant. */
class Run {
  readonly #agenda = new Agenda()
  /** By ticket, when its next clock runs out. */
  readonly #clocks = new Map<string, Date>()
  readonly #ids = new Set<string>()
  readonly #world: World
  readonly #course: Course
  #commands = 0

  constructor(world: World, course: Course) {
    this.#world = world
    this.#course = course
  }

  get ids(): readonly string[] {
    return [...this.#ids]
  }

  /** Reports come in the working hours of those who send them. */
  async planReports(): Promise<void> {
    const { from, to, reports, reporters, chance } = this.#course
    for (let n = 0; n < reports; n += 1) {
      const reporter = reporters[Math.floor(chance() * reporters.length)]
      if (!reporter) return
      const calendar = await this.#world.calendars.calendarFor(reporter.unitId)
      const at = calendar.addWorkingTime(from, Math.floor(chance() * calendar.workingTimeBetween(from, to)))
      this.#agenda.add({ at, run: () => this.#report(reporter.personId) })
    }
  }

  async untilTheEnd(): Promise<void> {
    const { to, signal, onProgress } = this.#course
    for (;;) {
      signal.throwIfAborted()
      const [act, clock] = [this.#agenda.nextAt(), this.#nextClock()]
      const at = clock && (!act || clock <= act) ? clock : act
      if (!at || at >= to) return
      this.#world.setNow(at)
      onProgress(at)
      if (at === clock) await this.#runClocks(at)
      else await this.#agenda.take()?.run()
    }
  }

  #nextClock(): Date | undefined {
    const instants = [...this.#clocks.values()].map((at) => at.getTime())
    return instants.length === 0 ? undefined : new Date(Math.min(...instants))
  }

  async #runClocks(at: Date): Promise<void> {
    const due = [...this.#clocks].filter(([, dueAt]) => dueAt <= at).map(([id]) => id)
    await this.#world.tickets.runDueTimers(this.#course.signal)
    for (const id of due) {
      const ticket = await this.#world.store.find(id)
      const nextAt = ticket && nextTimerAt(ticket)
      if (nextAt && nextAt <= at)
        throw new Error(`the clock of ${ticket.reference} ran out and nothing came of it`)
      if (ticket) await this.#follow(ticket)
    }
  }

  #commandId(): string {
    this.#commands += 1
    return `simulated:${this.#commands}`
  }

  async #report(personId: string): Promise<void> {
    const category = categoryOf(this.#course.chance)
    const room = `salle ${1 + Math.floor(this.#course.chance() * 20)}`
    const report = { text: `${category}, ${room}`, category, room, attachments: [] }
    const ticket = await this.#world.tickets.open({ as: personId, commandId: this.#commandId(), report })
    this.#ids.add(ticket.id)
    await this.#follow(ticket)
  }

  /** What becomes of a ticket from here: the clock that may run out, and what somebody intends. */
  async #follow(ticket: Ticket): Promise<void> {
    const dueAt = nextTimerAt(ticket)
    if (dueAt) this.#clocks.set(ticket.id, dueAt)
    else this.#clocks.delete(ticket.id)
    const { pace, chance } = this.#course
    const intention = intentionFor(ticket, pace, chance)
    if (!intention) return
    const calendar = await this.#world.calendars.calendarFor(ticket.unitId)
    const since = ticket.timeline.at(-1)?.at ?? ticket.openedAt
    const at = calendar.addWorkingTime(since, Math.round(intention.afterMs))
    this.#agenda.add({ at, run: () => this.#carryOut(ticket, intention) })
  }

  async #doerOf(ticket: Ticket, { does }: Intention): Promise<string | undefined> {
    if (does === 'confirm' || does === 'reopen') return ticket.requesterId
    const [holder] = await this.#world.tickets.listHolders(ticket)
    return holder?.id
  }

  /** When a clock was quicker nothing happens: whoever has the ticket now has plans of their own. */
  async #carryOut({ id, version }: Pick<Ticket, 'id' | 'version'>, intention: Intention): Promise<void> {
    const ticket = await this.#world.store.find(id)
    const as = ticket?.version === version ? await this.#doerOf(ticket, intention) : undefined
    if (as === undefined) return
    const act = { as, commandId: this.#commandId(), ticketId: id, command: COMMANDS[intention.does] }
    try {
      await this.#follow(await this.#world.tickets.act(act))
    } catch (error) {
      // a desk that has nobody above it sees to it itself
      if (!isAppError(error) || intention.does !== 'forward') throw error
      await this.#carryOut({ id, version }, { ...intention, does: 'resolve' })
    }
  }
}

/** Plays a time from its first instant to its last; the ids of the tickets that came of it. */
export const play = async (world: World, course: Course): Promise<readonly string[]> => {
  const run = new Run(world, course)
  await run.planReports()
  await run.untilTheEnd()
  return run.ids
}
