import type { Person, Unit } from '../../../directory/index.ts'
import type { Texts } from '../../../shared/i18n/index.ts'
import type { Language } from '../../../shared/index.ts'
import type { Chronic, Incident, Ticket, TicketEvent } from '../../../tickets/index.ts'
import type { Recipient } from '../audience.ts'
import type { Standing } from '../standing.ts'
import type { OnSite } from './on-site/on-site.ts'

/** What the words need beside the ticket; somebody or some unit may be gone from the directory. */
export type Facts = {
  readonly people: ReadonlyMap<string, Person>
  readonly units: ReadonlyMap<string, Unit>
  /** Where the ticket stood after the event. */
  readonly standing: Standing
  /** Absent where nothing of it belongs to the words. */
  readonly onSite?: OnSite
  /** With an opening: the trouble keeps coming back. */
  readonly chronic?: Chronic
  /** With an opening: many feel the same, and it is known. */
  readonly incident?: Incident
  readonly now: Date
}

/** One message to one person in the making. */
export type Draft = {
  readonly event: TicketEvent
  readonly ticket: Ticket
  readonly recipient: Recipient
  readonly language: Language
  readonly facts: Facts
  readonly texts: Texts
}

export const nameOf = (draft: Draft, personId: string | null | undefined): string => {
  const person = personId ? draft.facts.people.get(personId) : undefined
  return person ? person.name[draft.language] : draft.texts.t(draft.language, 'notifications:somebody')
}

export const unitName = (draft: Draft, unitId: string): string | undefined =>
  draft.facts.units.get(unitId)?.name[draft.language]
