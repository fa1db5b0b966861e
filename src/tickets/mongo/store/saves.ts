import { MongoBulkWriteError } from 'mongodb'
import { gather } from '../../../shared/index.ts'
import type { TicketEventType } from '../../domain/history/events.ts'
import type { Ticket } from '../../domain/ticket.ts'
import {
  contributionOfTicket,
  fromTicket,
  OPTIONAL_FIELDS,
  type TicketDocument,
  type TicketDocuments,
} from '../documents.ts'

const REWORDING: readonly (TicketEventType | undefined)[] = ['amended', 'details_amended']

/** The report reads otherwise than before this change; a taken back correction does so as well. */
const isReworded = ({ timeline }: Ticket): boolean => {
  const command = timeline.at(-1)?.commandId
  return timeline
    .filter(({ commandId }) => commandId === command)
    .some((event) => REWORDING.includes(event.type === 'undone' ? event.what : event.type))
}

/** Behind what is stored in this field, those of the values that the stored timeline does not have yet. */
const addedTo = (field: 'timeline' | 'unrelayed', values: readonly unknown[]) => ({
  $concatArrays: [
    `$${field}`,
    { $slice: [{ $literal: values }, { $size: '$timeline' }, Math.max(1, values.length)] },
  ],
})

/**
 * The saved change as an update pipeline, because what is added depends on what is stored: the events beyond the
 * stored timeline join it, and their ids those still to be relayed. So nothing that happened is ever taken out or
 * written over, whoever saves. Words of people stand under `$literal`.
 */
const changeTo = (ticket: Ticket) => {
  const { _id, timeline, ...fields } = fromTicket(ticket)
  const eventIds = timeline.map(({ id }) => id)
  const present = Object.entries(fields).filter(([, value]) => value !== undefined)
  const literals = present.map(([name, value]) => [name, { $literal: value }])
  const absent = OPTIONAL_FIELDS.filter((name) => fields[name] === undefined)
  // a change that counts for nothing (a comment) leaves the counters alone
  const isCounted = { $eq: ['$counted', { $literal: contributionOfTicket(ticket) }] }
  // its words are looked for anew, and only then counted
  const reworded = isReworded(ticket)
  const uncounted = reworded ? true : { $cond: [isCounted, '$$REMOVE', true] }
  return [
    {
      $set: {
        ...Object.fromEntries(literals),
        timeline: addedTo('timeline', timeline),
        unrelayed: addedTo('unrelayed', eventIds),
        uncounted,
      },
    },
    { $unset: [...absent, 'leasedUntil', 'leasedBy', ...(reworded ? ['words', 'search'] : [])] },
  ]
}

/** Only onto what it was decided on. */
const guardOf = (ticket: Ticket) => ({ _id: ticket.id, version: ticket.version - 1 })

/** What became of a save: done or not, or refused by the database. */
type Fate = boolean | { readonly cause: unknown }

/** When some met another version, the count does not tell which: an event of ours that stands where we put it does. */
const whichAreSaved = async (tickets: TicketDocuments, changed: readonly Ticket[]): Promise<boolean[]> => {
  const ids = [...new Set(changed.map(({ id }) => id))]
  const stored = await tickets
    .find<Pick<TicketDocument, '_id' | 'timeline'>>({ _id: { $in: ids } }, { projection: { timeline: 1 } })
    .toArray()
  const timelines = new Map(stored.map(({ _id, timeline }) => [_id, timeline]))
  return changed.map(({ id, timeline }) => {
    const there = timelines.get(id)?.[timeline.length - 1]
    const ours = timeline.at(-1)
    return there !== undefined && there.commandId === ours?.commandId && there.type === ours.type
  })
}

const saveAlone = async (tickets: TicketDocuments, ticket: Ticket): Promise<boolean> =>
  (await tickets.updateOne(guardOf(ticket), changeTo(ticket))).matchedCount === 1

const saveTogether = async (tickets: TicketDocuments, changed: readonly Ticket[]): Promise<Fate[]> => {
  const operations = changed.map((ticket) => ({
    updateOne: { filter: guardOf(ticket), update: changeTo(ticket) },
  }))
  try {
    const { matchedCount } = await tickets.bulkWrite(operations, { ordered: false })
    if (matchedCount === changed.length) return changed.map(() => true)
    return whichAreSaved(tickets, changed)
  } catch (cause) {
    const refused = cause instanceof MongoBulkWriteError ? [cause.writeErrors].flat() : []
    // not durable for sure: whoever asked must ask again, and finds what was written after all
    const isUnsure = cause instanceof MongoBulkWriteError && cause.result.getWriteConcernError()
    if (refused.length === 0 || isUnsure) throw cause
    const fates: Fate[] = await whichAreSaved(tickets, changed)
    for (const { index } of refused) fates[index] = { cause }
    return fates
  }
}

/** Changes that are saved at the same time are one command; each keeps its guard and its fate. */
export const savingIn = (tickets: TicketDocuments): ((ticket: Ticket) => Promise<boolean>) => {
  const save = gather(
    async (changed: readonly Ticket[]): Promise<readonly Fate[]> => {
      const [first, ...others] = changed
      return first && others.length === 0 ? [await saveAlone(tickets, first)] : saveTogether(tickets, changed)
    },
    { most: 64, atOnce: 2 },
  )
  return async (ticket) => {
    const fate = await save(ticket)
    if (typeof fate === 'object') throw fate.cause
    return fate
  }
}
