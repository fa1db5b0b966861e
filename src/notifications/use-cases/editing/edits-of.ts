import type { Channel, Person } from '../../../directory/index.ts'
import type { Texts } from '../../../shared/i18n/index.ts'
import type { Ticket, TicketEvent } from '../../../tickets/index.ts'
import { composeEdit } from '../../domain/compose/compose-edit.ts'
import { changesAlerts, type NowStands, nowStands } from '../../domain/now-stands.ts'
import { asOf } from '../../domain/standing.ts'
import type { Edits } from '../../mongo/alerts/edits.ts'
import { type DeliveryDocument, EDIT, type NewDelivery } from '../../mongo/document.ts'
import type { Sources } from '../relay/gather.ts'

export type EditsParts = Sources & {
  readonly edits: Pick<Edits, 'listAlerts'>
  /** False only where it is known that messages of the channel cannot be changed. */
  readonly mayEdit: (channel: Channel) => boolean
  readonly texts: Texts
}

/** Ids of events are `<ticket id>:<ordinal>`, and an alert's id begins with its event's. */
const ordinalOf = (ticketId: string, id: string): number =>
  Number(id.slice(ticketId.length + 1).split(':')[0])

const channelOf = ({ attempts, route }: DeliveryDocument): Channel | undefined =>
  (attempts.findLast(({ outcome }) => outcome === 'sent')?.to ?? route)?.channel

type Around = {
  readonly people: ReadonlyMap<string, Person>
  readonly holders: ReadonlySet<string>
  readonly unitNames: Person['name'] | undefined
}

const gatherAround = async (
  { tickets, directory }: Sources,
  ticket: Ticket,
  { now, personIds }: { readonly now: NowStands; readonly personIds: readonly string[] },
): Promise<Around> => {
  const by = 'by' in now && now.by !== null ? [now.by] : []
  const [people, holders, units] = await Promise.all([
    directory.listPeople([...new Set([...personIds, ...by])]),
    tickets.listHolders(asOf(ticket, now.after)),
    directory.listUnits([now.after.unitId]),
  ])
  return {
    people: new Map(people.map((person) => [person.id, person])),
    holders: new Set(holders.map(({ id }) => id)),
    unitNames: units[0]?.name,
  }
}

const editTo = (
  { texts }: EditsParts,
  alert: DeliveryDocument,
  { ticket, event, now, around }: { ticket: Ticket; event: TicketEvent; now: NowStands; around: Around },
): NewDelivery => {
  const { people, holders, unitNames } = around
  const { _id, personId = '', message, route } = alert
  const language = message.language ?? people.get(personId)?.language ?? 'ar'
  const nameOf = (id: string | null) =>
    people.get(id ?? '')?.name[language] ?? texts.t(language, 'notifications:somebody')
  const tier = texts.t(language, `terms:tier.${now.after.tier}`)
  return {
    id: `${event.id}:${personId}:${EDIT}:${_id}`,
    kind: 'notification',
    purpose: EDIT,
    personId,
    message: composeEdit({
      ...{ alert: message, ticket, now, personId, language, texts, nameOf },
      mayAct: holders.has(personId),
      unitName: unitNames?.[language] ?? tier,
    }),
    route: alert.attempts.findLast(({ outcome }) => outcome === 'sent')?.to ?? route,
    edits: { delivery: _id, version: ordinalOf(ticket.id, event.id) },
  }
}

/**
 * The alerts of a ticket that read otherwise after these events: each once, as the last of them left it. Repeated,
 * it makes the same ones.
 */
export const editsOf = async (
  parts: EditsParts,
  ticket: Ticket,
  events: readonly TicketEvent[],
): Promise<NewDelivery[]> => {
  const event = events.findLast((candidate) => changesAlerts(ticket, candidate))
  if (!event) return []
  const ordinal = ordinalOf(ticket.id, event.id)
  const alerts = (await parts.edits.listAlerts(ticket.id)).filter((alert) => {
    const channel = channelOf(alert)
    return ordinalOf(ticket.id, alert._id) < ordinal && (channel === undefined || parts.mayEdit(channel))
  })
  if (alerts.length === 0) return []
  const now = nowStands(ticket, event)
  const personIds = alerts.flatMap(({ personId }) => personId ?? [])
  const around = await gatherAround(parts, ticket, { now, personIds })
  return alerts.map((alert) => editTo(parts, alert, { ticket, event, now, around }))
}
