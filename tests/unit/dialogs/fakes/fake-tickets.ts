import type { Person, Role, Tier } from '../../../../src/directory/index.ts'
import { supervisedUnitIds, tierOf } from '../../../../src/directory/index.ts'
import { AppError } from '../../../../src/shared/index.ts'
import type {
  AwaitingTicket,
  PersonCommand,
  PersonCommandType,
  ScopeFilter,
  Ticket,
  TicketCounts,
  TicketEvent,
  TicketState,
  Tickets,
} from '../../../../src/tickets/index.ts'
import { isActive } from '../../../../src/tickets/index.ts'
import { after, asHolder, asRequester, EVENT_OF } from './fake-states.ts'
import { getPerson, getUnit, membersOf } from './people.ts'

const HOUR = 3_600_000
const HOLDERS: readonly Role[] = ['director', 'supervisor']
/** The ticket core as the dialogs see it: the same refusals and states, without a ladder, clocks or a store. */
export class FakeTickets implements Tickets {
  readonly all: Ticket[] = []
  /** What was done, in order: `take SN-…`, with the words. */
  readonly done: { readonly command: PersonCommand; readonly reference: string; readonly as: string }[] = []
  now = new Date('2026-11-24T09:00:00Z')
  readonly #references: () => string

  constructor(references: () => string) {
    this.#references = references
  }

  #save(ticket: Ticket): Ticket {
    const index = this.all.findIndex(({ id }) => id === ticket.id)
    this.all[index === -1 ? this.all.length : index] = ticket
    return ticket
  }

  async open({ as, commandId, report }: Parameters<Tickets['open']>[0]): Promise<Ticket> {
    const before = this.all.find(({ timeline }) => timeline[0]?.commandId === commandId)
    if (before) return before
    const origin = getUnit(getPerson(as).memberships[0]?.unitId ?? '')
    const id = `t${this.all.length + 1}`
    const opened = { type: 'opened', id: `${id}:1`, at: this.now, by: as, commandId, report }
    return this.#save({
      id,
      reference: this.#references(),
      version: 1,
      requesterId: as,
      originUnitId: origin.id,
      tier: tierOf(origin.kind),
      unitId: origin.id,
      originPath: origin.path,
      report,
      category: report.category,
      private: report.category === 'account_access',
      assessment: { impact: 'person', urgency: 'normal' },
      service: null,
      followers: [],
      openedAt: this.now,
      updatedAt: this.now,
      state: { status: 'unassigned' },
      clock: {
        startedAt: this.now,
        acknowledgeDueAt: new Date(this.now.getTime() + 4 * HOUR),
        resolveDueAt: new Date(this.now.getTime() + 48 * HOUR),
        breachesAlerted: [],
      },
      timeline: [opened as unknown as TicketEvent],
    })
  }

  async act({ as, commandId, ticketId, command }: Parameters<Tickets['act']>[0]): Promise<Ticket> {
    const ticket = this.all.find(({ id }) => id === ticketId)
    if (!ticket) throw new AppError('not_found', 'ticket.unknown')
    if (ticket.timeline.some((event) => event.commandId === commandId)) return ticket
    const { reference, state } = ticket
    if (!this.#possible(as, ticket).includes(command.type))
      throw new AppError('conflict', 'ticket.not_possible_now', { reference, status: state.status })
    if ('reason' in command && !command.reason) throw new AppError('invalid', 'ticket.reason_missing')
    this.done.push({ command, reference, as })
    const type = EVENT_OF[command.type]
    const event = { type, id: `${ticketId}:${ticket.timeline.length + 1}`, at: this.now, by: as, commandId }
    return this.#save({
      ...ticket,
      ...(command.type === 'forward' ? this.#above(ticket) : {}),
      state: after(command, ticket, { by: as, at: this.now }),
      timeline: [...ticket.timeline, event as unknown as TicketEvent],
    })
  }

  #above(ticket: Ticket): { unitId: string; tier: Tier } {
    const unitId = getUnit(ticket.unitId).parentId ?? ticket.unitId
    return { unitId, tier: tierOf(getUnit(unitId).kind) }
  }

  #holds(as: string, ticket: Ticket): boolean {
    return membersOf(ticket.unitId, HOLDERS).some(({ id }) => id === as)
  }

  #possible(as: string, ticket: Ticket): PersonCommandType[] {
    const { state, requesterId } = ticket
    const mine = requesterId === as
    const holds = this.#holds(as, ticket)
    if (isActive(state)) return [...(holds ? asHolder(state, as) : []), ...(mine ? asRequester(state) : [])]
    if (!mine) return state.status === 'resolved' && holds ? ['comment'] : []
    if (state.status === 'resolved') return ['confirm', 'reopen', 'comment']
    return state.status === 'closed' ? ['reopen', 'comment'] : []
  }

  #sees(personId: string, ticket: Ticket): boolean {
    const supervised = supervisedUnitIds(getPerson(personId), this.now)
    return ticket.requesterId === personId || ticket.originPath.some((id) => supervised.includes(id))
  }

  #matches(ticket: Ticket, { statuses, unitIds, openedFrom }: ScopeFilter): boolean {
    return (
      (!statuses || statuses.includes(ticket.state.status)) &&
      (!unitIds || ticket.originPath.some((id) => unitIds.includes(id))) &&
      (!openedFrom || ticket.openedAt >= openedFrom)
    )
  }

  async findVisible(personId: string, reference: string): Promise<Ticket | undefined> {
    return this.all.find((ticket) => ticket.reference === reference && this.#sees(personId, ticket))
  }

  async listSimilar(): Promise<Ticket[]> {
    return []
  }

  async listPossible(personId: string, ticket: Ticket): Promise<PersonCommandType[]> {
    return this.#possible(personId, ticket)
  }

  async listMine(personId: string, filter: ScopeFilter = {}): Promise<Ticket[]> {
    return this.all.filter((one) => one.requesterId === personId && this.#matches(one, filter)).reverse()
  }

  async listAwaiting(personId: string): Promise<AwaitingTicket[]> {
    return this.all.flatMap((ticket): AwaitingTicket[] => {
      const { state } = ticket
      const mine = ticket.requesterId === personId
      if (mine && state.status === 'resolved') return [{ ticket, as: 'confirmation' }]
      if (mine && state.status === 'waiting' && state.for === 'requester') return [{ ticket, as: 'answer' }]
      const toDo = state.status === 'unassigned' || (state.status === 'taken' && state.by === personId)
      return toDo && this.#holds(personId, ticket) ? [{ ticket, as: 'holder' }] : []
    })
  }

  async listInScope(personId: string, filter: ScopeFilter = {}): Promise<Ticket[]> {
    return this.all.filter((one) => this.#sees(personId, one) && this.#matches(one, filter)).reverse()
  }

  async search(personId: string, words: string): Promise<Ticket[]> {
    return (await this.listInScope(personId)).filter(({ report }) => report.text.includes(words))
  }

  async foldCounts(): Promise<number> {
    return 0
  }

  async count(personId: string, filter: ScopeFilter = {}): Promise<TicketCounts> {
    const found = await this.listInScope(personId, filter)
    const byStatus: Partial<Record<TicketState['status'], number>> = {}
    for (const { state } of found) byStatus[state.status] = (byStatus[state.status] ?? 0) + 1
    const byUnit = [...new Set(found.map(({ originUnitId }) => originUnitId))].map((unitId) => {
      const own = found.filter(({ originUnitId }) => originUnitId === unitId)
      return { unitId, open: own.filter(({ state }) => isActive(state)).length, total: own.length }
    })
    const late = found.filter(({ state, clock }) => isActive(state) && clock.resolveDueAt < this.now).length
    return { byStatus, byUnit, late, meanResolutionMs: found.length > 0 ? 30 * HOUR : undefined }
  }

  async listHolders(ticket: Ticket): Promise<Person[]> {
    return membersOf(ticket.unitId, HOLDERS)
  }

  async runDueTimers(): Promise<number> {
    return 0
  }

  onSaved(): void {}
}
