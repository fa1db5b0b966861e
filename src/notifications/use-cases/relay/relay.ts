import { type Logger, messageOf } from '../../../shared/index.ts'
import type { Ticket, TicketEvent, TicketEventType, TicketStore } from '../../../tickets/index.ts'
import { audienceOf, type Concerned, correctionAudience, type Recipient } from '../../domain/audience.ts'
import { compose } from '../../domain/compose/compose.ts'
import type { Facts } from '../../domain/compose/facts.ts'
import { foldOf } from '../../domain/digests/fold.ts'
import { isSilenced, quietUntil } from '../../domain/quiet/quiet-until.ts'
import type { Withdrawals } from '../../mongo/alerts/withdrawals.ts'
import type { NewDelivery } from '../../mongo/document.ts'
import type { Inserts } from '../../mongo/inserts.ts'
import type { Lookups } from '../../mongo/lookups.ts'
import type { FileStates } from '../../ports.ts'
import { type EditsParts, editsOf } from '../editing/edits-of.ts'
import type { Router } from '../sending/route.ts'
import { gatherConcerned, gatherFacts } from './gather.ts'
import { lateFiles, sortFiles } from './late-files.ts'

export type RelayParts = EditsParts & {
  readonly ticketFeed: Pick<TicketStore, 'listUnrelayed' | 'markRelayed' | 'findByReference'>
  readonly inserts: Pick<Inserts, 'insertNew'>
  readonly lookups: Pick<Lookups, 'listByIds'>
  /** All are stored when absent. */
  readonly files?: FileStates
  readonly withdrawals: Withdrawals
  readonly router: Router
  readonly logger: Logger
}

const BATCH = 128
const NOBODY: ReadonlySet<string> = new Set()

/** After these nobody has to act on it any more: who has not been alerted yet need not hear of it at all. */
const ENDS_ALERTS: ReadonlySet<TicketEventType> = new Set<TicketEventType>(['closed', 'cancelled', 'merged'])

/**
 * Copies ticket events into deliveries, one for each person told. A delivery's id is event × person × purpose, and
 * an event is marked only afterwards: any number of nodes may do it at once, and die anywhere in between.
 * Returns how many events were relayed.
 */
export const createRelay = (parts: RelayParts): (() => Promise<number>) => {
  const { ticketFeed, inserts, logger } = parts
  // a ticket that cannot be told must not keep the others from being listed
  const failing = new Set<string>()

  const relayTicket = async (ticket: Ticket, eventIds: readonly string[]): Promise<number> => {
    try {
      const events = ticket.timeline.filter(({ id }) => eventIds.includes(id))
      for (const event of events) await tell(parts, ticket, event)
      await inserts.insertNew(await editsOf(parts, ticket, events))
      await ticketFeed.markRelayed(ticket.id, eventIds)
      failing.delete(ticket.id)
      return eventIds.length
    } catch (error) {
      if (!failing.has(ticket.id))
        logger.error({ ticket: ticket.reference, reason: messageOf(error) }, 'relay: a ticket was not told')
      failing.add(ticket.id)
      return 0
    }
  }

  return async () => {
    const found = await ticketFeed.listUnrelayed(BATCH + failing.size)
    const counts = await Promise.all(found.map(({ ticket, eventIds }) => relayTicket(ticket, eventIds)))
    return counts.reduce((sum, count) => sum + count, 0)
  }
}

const tell = async (parts: RelayParts, ticket: Ticket, event: TicketEvent): Promise<void> => {
  const { deliveries, wanted } = await sortFiles(parts, await deliveriesOf(parts, ticket, event))
  await parts.inserts.insertNew(deliveries)
  await parts.inserts.insertNew(await lateFiles(parts, wanted))
}

const deliveriesOf = async (
  parts: RelayParts,
  ticket: Ticket,
  event: TicketEvent,
): Promise<NewDelivery[]> => {
  await parts.withdrawals.withdrawTold(replacedBy(event, ticket))
  const concerned = await gatherConcerned(parts, ticket, event)
  const recipients =
    event.type === 'undone'
      ? await correctionOf(parts, ticket, { event, concerned })
      : audienceOf(event, ticket, concerned)
  if (recipients.length === 0) return []
  const facts = await gatherFacts(parts, ticket, event, recipients)
  const spared = ENDS_ALERTS.has(event.type) ? await parts.withdrawals.withdrawAlerts(ticket.id) : NOBODY
  const known = recipients.filter(
    (one) =>
      facts.people.has(one.personId) &&
      !spared.has(one.personId) &&
      !isSilenced(facts.people.get(one.personId), { ticket, recipient: one }),
  )
  return Promise.all(known.map((recipient) => deliveryTo(parts, { ticket, event, recipient, facts })))
}

/** Machine time: long enough for the one sentence that may follow the tap, which then is told with it. */
const SENTENCE_MS = 20_000

/** Should nobody have looked after what waited by then, each goes out by itself. */
const AFTER_QUIET_MS = 5 * 60_000

const isBareRating = (event: TicketEvent): boolean =>
  event.type === 'rated' && !event.satisfied && event.words === undefined

/** A later rating takes the place of a tap of which nobody has heard yet. */
const replacedBy = (event: TicketEvent, { timeline }: Ticket): string[] =>
  event.type === 'rated'
    ? timeline
        .slice(0, timeline.indexOf(event))
        .filter(isBareRating)
        .map(({ id }) => id)
    : []

/** The people of every event that the undone command had caused. */
const correctionOf = async (
  parts: RelayParts,
  ticket: Ticket,
  { event, concerned }: { event: Extract<TicketEvent, { type: 'undone' }>; concerned: Concerned },
): Promise<Recipient[]> => {
  const undone = ticket.timeline.filter(({ commandId }) => commandId === event.undoes)
  const heard = await Promise.all(
    undone.map(async (past) => audienceOf(past, ticket, await gatherConcerned(parts, ticket, past))),
  )
  return correctionAudience(event, ticket, { who: concerned, heard: heard.flat() })
}

const deliveryTo = async (
  { texts, router }: RelayParts,
  told: { ticket: Ticket; event: TicketEvent; recipient: Recipient; facts: Facts },
): Promise<NewDelivery> => {
  const { event, recipient, facts } = told
  const { personId, purpose } = recipient
  const language = facts.people.get(personId)?.language ?? 'ar'
  const unit = facts.units.get(told.ticket.originUnitId)?.name[language] ?? ''
  const fold = foldOf(told, { now: facts.now, unit })
  const route = await router.bestFor(personId, [])
  const isHeld = isBareRating(event) || fold !== undefined
  const until = route && !isHeld ? quietUntil(facts.people.get(personId), told, facts.now) : undefined
  return {
    id: `${event.id}:${personId}:${purpose}`,
    kind: 'notification',
    purpose,
    personId,
    message: compose({ ...told, language, texts }),
    route,
    ...(isBareRating(event) ? { holdMs: SENTENCE_MS } : {}),
    ...(fold ? { fold } : {}),
    ...(until ? { quiet: { until }, holdMs: until.getTime() - facts.now.getTime() + AFTER_QUIET_MS } : {}),
    // a worker would find no chat either; what is held back may still be taken away, or said with others
    ...(route || isHeld ? {} : { unreachableAt: facts.now }),
  }
}
