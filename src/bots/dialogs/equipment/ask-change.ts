import type { Equipment, Unit } from '../../../directory/index.ts'
import { supervisedUnitIds, tierOf } from '../../../directory/index.ts'
import { devicesNamedIn } from '../../../tickets/index.ts'
import { unitsIn } from '../following/units/match-units.ts'
import { ALL_UNITS } from '../following/units/named-unit.ts'
import type { EquipmentOrder } from '../reading/equipment/changes.ts'
import { means, message, type Outcome, say, type Talk } from '../talk.ts'
import { deviceLines } from './answer-asked.ts'
import { placedDevice } from './device-line.ts'
import { devicesMeant } from './which-devices.ts'

/** The same question of another text: the school that is named behind "to" is not where it stands. */
const readOnly = (talk: Talk, text: string): Talk => {
  const { understanding, ...turn } = talk.turn
  const { unit: _, school_code: __, ...entities } = understanding?.entities ?? {}
  return {
    ...talk,
    turn: { ...turn, text, ...(understanding ? { understanding: { ...understanding, entities } } : {}) },
  }
}

const schoolsIn = async ({ desk, turn }: Talk, place: string): Promise<readonly Unit[]> => {
  const within = supervisedUnitIds(turn.person, turn.now)
  const units = await desk.directory.listUnitsWithin(within, { limit: ALL_UNITS })
  const code = turn.understanding?.entities.school_code?.toUpperCase()
  const schools = units.filter(({ kind }) => tierOf(kind) === 'school')
  const coded = schools.filter((school) => school.code === code && place.includes(school.code.toLowerCase()))
  return coded.length > 0 ? coded : unitsIn(schools, place)
}

type Asked = { readonly device: Equipment; readonly to?: Unit }

export const askChange = async (talk: Talk, { device, to }: Asked): Promise<Outcome> => {
  const words = await placedDevice(talk, device, { unit: true })
  const text = to
    ? talk.t('dialog:equipment.move_sure', { device: words, to: to.name[talk.language] })
    : talk.t('dialog:equipment.scrap_sure', { device: words })
  const choices = (['yes', 'no'] as const).map((id) => ({
    id: `q:${id}`,
    title: talk.t(`dialog:choice.${id}`),
  }))
  return {
    messages: [message(text, { choices })],
    question: {
      kind: 'equipment_change',
      equipmentId: device.id,
      ...(to ? { toUnitId: to.id } : {}),
    },
  }
}

/** The one device that is meant; without its number it must be the only one of its kind there. */
const meantDevice = async (talk: Talk, words: string): Promise<Equipment | Outcome> => {
  const meant = await devicesMeant(
    readOnly(talk, devicesNamedIn(talk.turn.text).length > 0 ? talk.turn.text : words),
  )
  if ('outcome' in meant) return meant.outcome
  const [device, ...others] = meant.devices
  if (!device) return say(talk.t('dialog:equipment.none'))
  if (others.length === 0) return device
  return say(
    [talk.t('dialog:equipment.which'), ...(await deviceLines(talk, meant.devices, placedDevice))].join('\n'),
  )
}

/** "Transfère le projecteur 10102B-003 au collège X", "شطب على …": asked first, for it is no ticket's business. */
export const changeSaid = async (talk: Talk, order: EquipmentOrder): Promise<Outcome | undefined> => {
  const to = order.what === 'move' ? await schoolsIn(talk, order.place) : []
  // to the province, the academy or a colleague goes a ticket
  if (order.what === 'move' && to.length === 0) return undefined
  const device = await meantDevice(talk, order.device)
  if ('messages' in device) return device
  const mayChange = await talk.desk.equipment.mayChange({ as: talk.turn.person.id, equipmentId: device.id })
  // a school that asks for it reports it: the coordination gets a ticket
  if (!mayChange)
    return means(talk, 'report_fault') ? undefined : say(talk.t('errors:equipment.outside_scope'))
  const [only, ...more] = to
  if (more.length > 0) return say(talk.t('dialog:equipment.which_school'))
  return askChange(talk, { device, ...(only ? { to: only } : {}) })
}
