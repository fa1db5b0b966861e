import { supervisedUnitIds } from '../../../directory/index.ts'
import { isActive, type Ticket } from '../../../tickets/index.ts'
import { focusReference } from '../asking/explicit.ts'
import { commandOn } from '../handling/command.ts'
import { ACTIVE } from '../reading/narrowing/filter.ts'
import { message, type Outcome, say, type Talk } from '../talk.ts'

/** Four digits after the point are eleven metres. */
const DIGITS = 4
const KILOMETRE = 1_000

type Point = { readonly latitude: number; readonly longitude: number }

const mapOf = ({ latitude, longitude }: Point): string =>
  `https://www.openstreetmap.org/?mlat=${latitude.toFixed(DIGITS)}&mlon=${longitude.toFixed(DIGITS)}`

const distance = ({ t }: Talk, metres: number): string =>
  metres < KILOMETRE
    ? t('dialog:gesture.metres', { number: Math.max(10, Math.round(metres / 10) * 10) })
    : t('dialog:gesture.kilometres', { number: Math.round(metres / KILOMETRE) })

/** The ticket that was just spoken of, or that the place was an answer to. */
const spokenOf = async ({ desk, turn }: Talk, reference: string | undefined): Promise<Ticket | undefined> => {
  const ticket = reference ? await desk.tickets.findVisible(turn.person, reference) : undefined
  return ticket && isActive(ticket.state) ? ticket : undefined
}

const hereIs = async (talk: Talk, point: Point, within: readonly string[]): Promise<Outcome> => {
  const { desk, language, turn, t } = talk
  const nearest = await desk.places.findNearest(point, within)
  if (!nearest) return { ...say(t('dialog:gesture.place_nowhere')), keepsQuestion: true }
  const { unit, metres } = nearest
  const open = await desk.tickets.listInScope(turn.person.id, {
    unitIds: [unit.id],
    statuses: ACTIVE,
    limit: 1,
  })
  const text = t('dialog:gesture.place_nearest', {
    unit: unit.name[language],
    distance: distance(talk, metres),
  })
  const choices = open.length > 0 ? [{ id: `q:unit:${unit.id}`, title: t('dialog:gesture.list_there') }] : []
  return { messages: [message(text, { choices })], keepsQuestion: true }
}

/**
 * A place on the map: a remark on the ticket just spoken of; for somebody with several schools the nearest one,
 * with what is open there; for everybody else nothing without a word of what is wrong.
 */
export const place = async (talk: Talk): Promise<Outcome | undefined> => {
  const { message: inbound, person, repliedTicket, now } = talk.turn
  if (inbound.kind !== 'location') return undefined
  const ticket = await spokenOf(talk, repliedTicket ?? focusReference(talk))
  if (ticket) {
    const words = talk.t('dialog:gesture.place_noted', { map: mapOf(inbound) })
    return commandOn(talk, ticket, { type: 'comment', words, settled: true })
  }
  const within = supervisedUnitIds(person, now)
  if (within.length > 0) return hereIs(talk, inbound, within)
  return { ...say(talk.t('dialog:gesture.place_about_what')), keepsQuestion: true }
}
