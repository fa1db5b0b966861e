import type { Texts } from '../../../shared/i18n/index.ts'
import { type Logger, messageOf } from '../../../shared/index.ts'
import type { Ticket, TicketStore } from '../../../tickets/index.ts'
import { PURPOSES, type Purpose, seesWords } from '../../domain/audience.ts'
import { compose } from '../../domain/compose/compose.ts'
import { asRetold, foldRetold } from '../../domain/compose/retold.ts'
import type { OutboundMessage } from '../../domain/delivery.ts'
import { type Missed, TOLD_SINGLY, worthRetelling } from '../../domain/retelling.ts'
import { standingsAt } from '../../domain/standing.ts'
import type { DeliveryDocument, NewDelivery } from '../../mongo/document.ts'
import type { Lookups } from '../../mongo/lookups.ts'
import type { MissedDeliveries } from '../../mongo/missed.ts'
import type { LastWritten } from '../../ports.ts'
import { gatherFacts, type Sources } from '../relay/gather.ts'
import type { Router } from '../sending/route.ts'

export type RetellParts = Sources & {
  readonly missed: MissedDeliveries
  readonly lookups: Pick<Lookups, 'listByIds'>
  readonly ticketFeed: Pick<TicketStore, 'findByReference'>
  readonly lastWritten: LastWritten
  readonly router: Router
  readonly texts: Texts
  readonly logger: Logger
}

type Retold = { readonly purpose: Purpose; readonly message: OutboundMessage; readonly of: readonly string[] }

/**
 * Tells people who could not be reached, and have written since, what still matters of what they missed. Any number
 * of nodes may do it at once: what was missed and what is told instead change in one transaction.
 */
export const createRetelling = (parts: RetellParts): (() => Promise<number>) => {
  const { missed, lastWritten, logger } = parts
  // a page each time, and from the front again behind the last
  let after = ''

  const retell = async (personId: string): Promise<number> => {
    try {
      const deliveries = await missed.listOf(personId)
      const retold = await retoldTo(parts, personId, deliveries)
      return (await missed.settle(deliveries, retold)) ? retold.length : 0
    } catch (error) {
      logger.warn({ reason: messageOf(error) }, 'what somebody missed is told to them later')
      return 0
    }
  }

  return async () => {
    const people = await missed.listPeople(after)
    after = people.at(-1)?.personId ?? ''
    if (people.length === 0) return 0
    const written = await lastWritten(people.map(({ personId }) => personId))
    let told = 0
    for (const { personId, since } of people)
      if ((written.get(personId)?.getTime() ?? 0) > since.getTime()) told += await retell(personId)
    return told
  }
}

const retoldTo = async (
  parts: RetellParts,
  personId: string,
  deliveries: readonly DeliveryDocument[],
): Promise<NewDelivery[]> => {
  const first = deliveries[0]
  if (!first) return []
  const again = deliveries.flatMap(({ retells = [] }) => retells)
  const all = [...deliveries, ...(await parts.lookups.listByIds(again))]
  const byTicket = groupByTicket(all.filter(({ retells }) => !retells))
  const found = await Promise.all([...byTicket].map((of) => retoldOf(parts, personId, of)))
  const retold = found.flatMap((one) => one ?? [])
  const { language = 'ar' } = (await parts.directory.listPeople([personId]))[0] ?? {}
  const wording = { language, texts: parts.texts }
  const route = await parts.router.bestFor(personId, [])
  // the same people may miss it once more: then it has another last try
  const suffix = `again-${Math.max(...deliveries.map(({ missedAt }) => missedAt?.getTime() ?? 0))}`
  const about = { kind: 'notification', personId, route } as const
  if (retold.length <= TOLD_SINGLY)
    return retold.map(({ purpose, message, of }) => ({
      ...about,
      purpose,
      id: `${of.at(-1)}:${suffix}`,
      message: asRetold(message, wording),
      retells: of,
    }))
  const folded = retold.map(({ message }) => message)
  const retells = retold.flatMap(({ of }) => of)
  const id = `${first._id}:${suffix}`
  return [{ ...about, purpose: 'own', id, message: foldRetold(folded, wording), retells }]
}

const groupByTicket = (deliveries: readonly DeliveryDocument[]): Map<string, DeliveryDocument[]> => {
  const groups = new Map<string, DeliveryDocument[]>()
  for (const one of deliveries) {
    const { ticket } = one.message
    if (ticket !== undefined) groups.set(ticket, [...(groups.get(ticket) ?? []), one])
  }
  return groups
}

const missedIn = (ticket: Ticket, deliveries: readonly DeliveryDocument[]): Missed[] =>
  deliveries.flatMap(({ _id, personId, purpose: word }) => {
    const purpose = PURPOSES.find((one) => one === word)
    const event = ticket.timeline.find(({ id }) => _id === `${id}:${personId}:${word}`)
    return purpose && event ? [{ event, purpose }] : []
  })

/** The one message that one ticket is worth now, worded as it stands now. */
const retoldOf = async (
  parts: RetellParts,
  personId: string,
  [reference, deliveries]: readonly [string, readonly DeliveryDocument[]],
): Promise<Retold | undefined> => {
  const ticket = await parts.ticketFeed.findByReference(reference)
  if (!ticket) return undefined
  const holders = (await parts.tickets.listHolders(ticket)).map(({ id }) => id)
  const reader = { personId, holders, now: parts.clock.now() }
  const worth = worthRetelling(ticket, missedIn(ticket, deliveries), reader)
  const last = ticket.timeline.at(-1)
  if (!worth || !last) return undefined
  const { event, purpose } = worth
  const recipient = { personId, purpose, seesWords: seesWords(ticket, personId, holders) }
  const then = await gatherFacts(parts, ticket, event, [recipient])
  const facts = { ...then, standing: standingsAt(ticket, last).after }
  const language = facts.people.get(personId)?.language ?? 'ar'
  const message = compose({ event, ticket, recipient, facts, language, texts: parts.texts })
  return { purpose, message, of: deliveries.map(({ _id }) => _id) }
}
