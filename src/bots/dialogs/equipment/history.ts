import type { Equipment, EquipmentChange } from '../../../directory/index.ts'
import { categoryOfKind, type Ticket, tellsOfDevice } from '../../../tickets/index.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import { nameById } from '../wording/people.ts'
import { ticketChoices } from '../wording/ticket-choices.ts'
import { instant, ticketLine } from '../wording/ticket-words.ts'
import { deviceLines } from './answer-asked.ts'
import { placedDevice, wholeDevice } from './device-line.ts'
import { devicesMeant } from './which-devices.ts'

const LOOKED_AT = 100
const SHOWN = 10
const MOST_CHOICES = 3

/** What was reported of it, as far as this person may read that: by its number anywhere, else by kind and room. */
const ticketsOf = async ({ desk, turn }: Talk, device: Equipment): Promise<Ticket[]> => {
  const { id } = turn.person
  const category = categoryOfKind(device.kind)
  const numbers = [device.id, ...(device.serial ? [device.serial] : [])]
  const searches = numbers.map((number) => desk.tickets.search(id, number, { limit: LOOKED_AT }))
  const there = {
    unitIds: [device.unitId],
    ...(category ? { categories: [category] } : {}),
    limit: LOOKED_AT,
  }
  const found = (await Promise.all([desk.tickets.listInScope(id, there), ...searches])).flat()
  return [...new Map(found.map((ticket) => [ticket.id, ticket])).values()]
    .filter((ticket) => tellsOfDevice(ticket, device))
    .sort((a, b) => b.openedAt.getTime() - a.openedAt.getTime())
}

const changeLine = async (talk: Talk, change: EquipmentChange): Promise<string> => {
  const at = instant(talk, change.at)
  const name = await nameById(talk, change.by)
  if (change.what !== 'moved') return talk.t(`dialog:equipment.trail_${change.what}`, { at, name })
  const [from, to] = await talk.desk.directory.listUnits([change.from, change.to])
  return talk.t('dialog:equipment.trail_moved', {
    ...{ at, name },
    from: from?.name[talk.language] ?? change.from,
    to: to?.name[talk.language] ?? change.to,
  })
}

/** What became of one device: its tickets, newest first, and where it was moved. */
export const answerHistory = async (talk: Talk): Promise<Outcome> => {
  const meant = await devicesMeant(talk)
  if ('outcome' in meant) return meant.outcome
  const [device, ...others] = meant.devices
  if (!device) return say(talk.t('dialog:equipment.none'))
  if (others.length > 0)
    return say(
      [talk.t('dialog:equipment.which'), ...(await deviceLines(talk, meant.devices, placedDevice))].join(
        '\n',
      ),
    )
  const tickets = await ticketsOf(talk, device)
  const shown = tickets.slice(0, SHOWN)
  const more = tickets.length - shown.length
  const lines = [
    await wholeDevice(talk, device, { unit: true }),
    ...(await Promise.all((device.trail ?? []).map((change) => changeLine(talk, change)))),
    tickets.length === 0
      ? talk.t('dialog:equipment.no_tickets')
      : talk.t('dialog:equipment.tickets', { count: tickets.length }),
    ...(await Promise.all(shown.map((ticket) => ticketLine(talk, ticket, { unit: false })))),
    ...(more > 0 ? [talk.t('dialog:list.more', { count: more })] : []),
  ]
  const choices = ticketChoices(talk, shown.slice(0, MOST_CHOICES))
  return { ...say(lines.join('\n'), { choices }), listed: shown.map(({ reference }) => reference) }
}
