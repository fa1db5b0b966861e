import { type Equipment, roomKey, supervisedUnitIds, tierOf } from '../../../directory/index.ts'
import { devicesNamedIn, kindAtFault, type Ticket, tellsOfDevice } from '../../../tickets/index.ts'
import { focusedTicket, namedTicket } from '../asking/explicit.ts'
import { candidatesFor } from '../asking/targets/candidates.ts'
import { newlyAlerted } from '../asking/targets/spoken-last.ts'
import { unitsAsked } from '../following/figures/units-asked.ts'
import { kindsNamed, pointsAtOne, standsForOne } from '../reading/equipment/kinds.ts'
import { wordsOf } from '../reading/words.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import { quoted } from '../wording/ticket-words.ts'

export type Devices = { readonly devices: readonly Equipment[] } | { readonly outcome: Outcome }

export type Place = { readonly unitIds?: readonly string[] } | { readonly outcome: Outcome }

/** The school that is named; none for everything that is theirs. What is elsewhere, or nowhere, is said to be so. */
export const placeAsked = async (talk: Talk): Promise<Place> => {
  const { unitIds, notFound, outside } = await unitsAsked(talk, 'elsewhere too')
  if (outside)
    return { outcome: say(talk.t('dialog:statistics.outside', { unit: outside.name[talk.language] })) }
  if (notFound !== undefined)
    return { outcome: say(talk.t('dialog:list.no_such_unit', { unit: quoted(notFound) })) }
  return unitIds ? { unitIds } : {}
}

const byNumber = async ({ desk, turn }: Talk, text: string): Promise<readonly Equipment[]> => {
  const asked = devicesNamedIn(text).map((number) =>
    desk.equipment.listByNumber({ as: turn.person.id, number }),
  )
  return [...new Map((await Promise.all(asked)).flat().map((one) => [one.id, one])).values()]
}

/** "Had lprojecteur": that of the ticket that is named, or was just spoken of. */
const ofTicket = async (talk: Talk, ticket: Ticket): Promise<readonly Equipment[]> => {
  const kinds = kindsNamed(talk.turn.text)
  const kind = kinds[0] ?? kindAtFault(ticket.category)
  if (!kind) return []
  const as = talk.turn.person.id
  const there = await talk.desk.equipment.list({ as, unitIds: [ticket.originUnitId], kinds: [kind] })
  const surely = there.filter((device) => tellsOfDevice(ticket, device) === 'surely')
  if (surely.length > 0) return surely
  const { room } = ticket.report
  return room === undefined ? there : there.filter((device) => isIn(device, room))
}

const isIn = ({ room }: Equipment, asked: string): boolean =>
  room !== undefined && roomKey(room) === roomKey(asked)

/** "Elle est sous garantie ?": the one spoken of, told of last, or the only one that they have. */
const stoodFor = async (talk: Talk): Promise<Ticket | undefined> => {
  const held = await candidatesFor(talk, 'note')
  const [only, another] = held
  return (await newlyAlerted(talk, held)) ?? (await focusedTicket(talk)) ?? (another ? undefined : only)
}

const spokenOf = async (talk: Talk): Promise<Ticket | undefined> => {
  const { text } = talk.turn
  const named = await namedTicket(talk)
  if (named) return named
  if (pointsAtOne(text)) return focusedTicket(talk)
  return kindsNamed(text).length === 0 && standsForOne(text) ? stoodFor(talk) : undefined
}

/** Somebody with many schools must say which: there is a projector in every one. */
const isOneSchool = async ({ desk, turn }: Talk): Promise<boolean> => {
  const [only, ...more] = await desk.directory.listUnits(supervisedUnitIds(turn.person, turn.now))
  return only !== undefined && more.length === 0 && tierOf(only.kind) === 'school'
}

const inRoom = async (talk: Talk): Promise<Devices> => {
  const place = await placeAsked(talk)
  if ('outcome' in place) return place
  const { room } = talk.turn.understanding?.entities ?? {}
  if (!place.unitIds && !(await isOneSchool(talk)))
    return { outcome: say(talk.t('dialog:equipment.name_place')) }
  const devices = await talk.desk.equipment.list({
    as: talk.turn.person.id,
    kinds: kindsNamed(talk.turn.text),
    ...place,
    ...(room === undefined ? {} : { room }),
  })
  return { devices }
}

const SHORTEST_NAME = 4

/** "La Canon": those whose make is named. */
const byMake = async (talk: Talk): Promise<readonly Equipment[]> => {
  const said = wordsOf(talk.turn.text).filter((word) => word.length >= SHORTEST_NAME)
  const unitIds = supervisedUnitIds(talk.turn.person, talk.turn.now)
  const all = await talk.desk.equipment.list({ as: talk.turn.person.id, unitIds })
  return all.filter(({ label }) => wordsOf(label).some((word) => said.includes(word)))
}

/** The devices that the words mean: by number, by the ticket spoken of or its make, else by kind, room and school. */
export const devicesMeant = async (talk: Talk): Promise<Devices> => {
  const { text } = talk.turn
  if (devicesNamedIn(text).length > 0) return { devices: await byNumber(talk, text) }
  const made = kindsNamed(text).length === 0 && (await isOneSchool(talk)) ? await byMake(talk) : []
  if (made.length > 0) return { devices: made }
  const ticket = await spokenOf(talk)
  if (ticket) return { devices: await ofTicket(talk, ticket) }
  return kindsNamed(text).length > 0 ? inRoom(talk) : { devices: [] }
}
