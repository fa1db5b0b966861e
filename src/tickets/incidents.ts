import type { Unit } from '../directory/index.ts'
import type { Category } from './domain/category.ts'
import type { Incident, IncidentClosing, IncidentNews, IncidentUpdate } from './domain/incidents/incident.ts'
import type { Ticket } from './domain/ticket.ts'
import type { Act } from './tickets.ts'

/** Keeps incidents. What is to be told of one is saved with it, and stays until it has been told. */
export interface IncidentStore {
  /** Inserts, or returns what the same command declared before. Throws `conflict` / `incident.open_already`. */
  insert(incident: Incident): Promise<Incident>
  find(id: string): Promise<Incident | undefined>
  /** False when it was closed in the meantime. */
  close(id: string, closing: IncidentClosing): Promise<boolean>
  /** False when it was closed in the meantime. The same command again changes nothing. */
  update(id: string, update: IncidentUpdate): Promise<boolean>
  /** Of the whole installation, oldest first: there are few. */
  listOpen(): Promise<Incident[]>
  /** A ticket belongs to one: to the last that it was added to. */
  addMember(incidentId: string, ticketId: string, at: Date): Promise<void>
  countMembers(incidentId: string): Promise<number>
  /** Ids of its tickets. */
  listMembers(incidentId: string): Promise<string[]>
  /** The id of the incident that a ticket belongs to, over or not. */
  findOfMember(ticketId: string): Promise<string | undefined>
  listUntold(
    limit: number,
  ): Promise<{ readonly incident: Incident; readonly news: readonly IncidentNews[] }[]>
  markTold(id: string, news: readonly IncidentNews[]): Promise<void>
}

/** The schools and training centres that an incident would concern. */
export type Reach = { readonly unit: Unit; readonly schoolIds: readonly string[] }

/** Mass incidents. Every call takes the person and enforces scope: `forbidden` / `incident.outside_scope`. */
export interface Incidents {
  /** Whom it would concern; nothing is declared. */
  reachOf(asked: { readonly as: string; readonly unitId: string }): Promise<Reach>
  /** What was reported of it shortly before and waits belongs to it, too. */
  declare(
    act: Act & { readonly unitId: string; readonly category: Category; readonly text: string },
  ): Promise<Incident>
  /**
   * Takes it back, within five minutes and by whoever declared it. Throws `conflict` / `incident.closed_already` or
   * `incident.too_late_to_retract`, `not_found` / `incident.none`.
   */
  retract(act: Act & { readonly incidentId: string }): Promise<Incident>
  /**
   * What is told, while it runs, to whoever heard of it and whoever reported it. Throws `conflict` /
   * `incident.closed_already`, `not_found` / `incident.none`.
   */
  update(act: Act & { readonly incidentId: string; readonly text: string }): Promise<Incident>
  /** Throws `conflict` / `incident.closed_already`, `not_found` / `incident.none`. */
  close(
    act: Act & { readonly incidentId: string },
  ): Promise<{ readonly incident: Incident; readonly members: number }>
  /** The open ones that this person may close, oldest first. */
  listClosable(personId: string): Promise<Incident[]>
  /** The open ones that this person feels, at or above a unit of theirs, and those below where they supervise, oldest first. */
  listRunning(personId: string): Promise<Incident[]>
  /** How many tickets were opened meanwhile that belong to it. */
  countMembers(incidentId: string): Promise<number>
  /** Whose tickets belong to it and wait still, each once. */
  listRequesters(incidentId: string): Promise<string[]>
  /** The open incident of which this ticket is one more report, the nearest to its unit. */
  findFor(ticket: Ticket): Promise<Incident | undefined>
  /** The open incident that this new ticket belongs to, the nearest to its unit; the ticket is noted as one of it. */
  join(ticket: Ticket): Promise<Incident | undefined>
  /** The open incident that this ticket was counted with. */
  findOf(ticket: Ticket): Promise<Incident | undefined>
  /**
   * After its end: each of its tickets that somebody has still to act on is declared resolved in the name of whoever ended
   * it, so that its requester is asked; what another open incident explains becomes part of that one. Again, it changes nothing.
   */
  settleMembers(incident: Incident, note: string): Promise<void>
  /** Called in this process after each change. */
  onSaved(listener: () => void): void
}

/** What the ticket core does for incidents: no person asks for it, whose right was looked at with the incident itself. */
export interface IncidentTickets {
  /** What nobody has taken yet of its kind and place, reported in the hours before it was declared; no personal matters. */
  listEarlier(incident: Incident): Promise<Ticket[]>
  find(ticketId: string): Promise<Ticket | undefined>
  /** Declares it resolved in the name of whoever ended the incident, if it is still of its kind and nothing personal. */
  resolve(ticketId: string, incident: Incident, note: string): Promise<void>
}
