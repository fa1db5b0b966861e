import { EQUIPMENT_KINDS, type Equipment, isUnderWarranty } from '../../../directory/index.ts'
import { type Ticket, tellsOfDevice } from '../../../tickets/index.ts'
import type { EquipmentAsked } from '../reading/equipment/asked.ts'
import { kindsNamed } from '../reading/equipment/kinds.ts'
import { ACTIVE } from '../reading/narrowing/filter.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import { placedDevice, wholeDevice } from './device-line.ts'
import { devicesMeant, placeAsked } from './which-devices.ts'

const SHOWN = 10
const MOST_TICKETS = 100

/** The first of them, a line each, and how many more there are. */
export const deviceLines = async (
  talk: Talk,
  devices: readonly Equipment[],
  write: typeof placedDevice,
): Promise<string[]> => {
  const unit = new Set(devices.map(({ unitId }) => unitId)).size > 1
  const lines = await Promise.all(devices.slice(0, SHOWN).map((device) => write(talk, device, { unit })))
  const more = devices.length - SHOWN
  return [...lines, ...(more > 0 ? [talk.t('dialog:list.more', { count: more })] : [])]
}

/** Until when it is repaired, and by whom: one answer to both questions. */
export const answerOfOne = async (talk: Talk): Promise<Outcome> => {
  const meant = await devicesMeant(talk)
  if ('outcome' in meant) return meant.outcome
  if (meant.devices.length === 0) return say(talk.t('dialog:equipment.none'))
  return say((await deviceLines(talk, meant.devices, wholeDevice)).join('\n'))
}

/** Of these, what an open ticket tells of. */
const brokenAmong = async (
  talk: Talk,
  devices: readonly Equipment[],
  unitIds: readonly string[] | undefined,
): Promise<readonly Equipment[]> => {
  const filter = { statuses: ACTIVE, limit: MOST_TICKETS, ...(unitIds ? { unitIds } : {}) }
  const open = await talk.desk.tickets.listInScope(talk.turn.person.id, filter)
  const isTold = (device: Equipment) => open.some((ticket: Ticket) => tellsOfDevice(ticket, device))
  return devices.filter(isTold)
}

const narrowed = async (
  talk: Talk,
  devices: readonly Equipment[],
  {
    only,
    unitIds,
  }: { readonly only: 'covered' | 'expired' | 'broken' | undefined; readonly unitIds?: readonly string[] },
): Promise<readonly Equipment[]> => {
  if (only === 'broken') return brokenAmong(talk, devices, unitIds)
  if (only === undefined) return devices
  return devices.filter((device) => isUnderWarranty(device, talk.turn.now) === (only === 'covered'))
}

/** "Ordinateur : 12", one line for each kind that there is. */
const kindLines = (talk: Talk, devices: readonly Equipment[]): string[] =>
  EQUIPMENT_KINDS.flatMap((kind) => {
    const number = devices.filter((device) => device.kind === kind).length
    return number > 0
      ? [talk.t('dialog:equipment.of_kind', { kind: talk.t(`terms:equipment.${kind}`), number })]
      : []
  })

/** How many there are, by kind; or which. */
export const answerOfMany = async (
  talk: Talk,
  asked: Extract<EquipmentAsked, { what: 'count' | 'list' }>,
): Promise<Outcome> => {
  const place = await placeAsked(talk)
  if ('outcome' in place) return place.outcome
  const kinds = kindsNamed(talk.turn.text)
  const all = await talk.desk.equipment.list({
    as: talk.turn.person.id,
    ...place,
    ...(kinds.length > 0 ? { kinds } : {}),
  })
  const devices = await narrowed(talk, all, { only: asked.only, ...place })
  const heading = talk.t(`dialog:equipment.total_${asked.only ?? 'all'}`, { count: devices.length })
  const rest =
    asked.what === 'count' || devices.length === 0
      ? kindLines(talk, devices)
      : await deviceLines(talk, devices, asked.only === 'broken' ? placedDevice : wholeDevice)
  return say([heading, ...rest].join('\n'))
}
