import { DateTime } from 'luxon'
import { type Absence, activeMemberships, type Person } from '../../../../directory/index.ts'
import { readUntil } from '../../../../nlu/index.ts'
import { ZONE } from '../../../../shared/index.ts'
import { saysWeek, UNTIL_CHOICES } from '../../reading/orders/away/absence.ts'
import { type Outcome, say, type Talk } from '../../talk.ts'
import { nameById, nameOf } from '../../wording/people.ts'
import { periodIn } from '../period.ts'

const MOST = 15

/** Today, unless the week or another day is asked about. */
const periodAsked = ({ turn: { text, now } }: Talk): { from: Date; until: Date } => {
  if (saysWeek(text)) return { from: now, until: UNTIL_CHOICES.week_end(now) }
  const read = readUntil(text, now)
  const day = DateTime.fromJSDate(read ?? now, { zone: ZONE }).startOf('day')
  const from = day.toJSDate()
  return { from: from > now ? from : now, until: day.plus({ days: 1 }).toJSDate() }
}

/** Those with a place in one of the writer's own units or below, without the posts that are only held for others. */
const withinReach = async (talk: Talk, people: readonly Person[]): Promise<readonly Person[]> => {
  const { directory } = talk.desk
  const { person, now } = talk.turn
  const own = activeMemberships(person, now).map(({ unitId }) => unitId)
  const placesOf = (somebody: Person) =>
    activeMemberships(somebody, now)
      .filter(({ standingInFor }) => standingInFor === undefined)
      .map(({ unitId }) => unitId)
  const units = await directory.listUnits([...new Set(people.flatMap(placesOf))])
  const within = new Set(units.filter(({ path }) => path.some((id) => own.includes(id))).map(({ id }) => id))
  return people.filter((somebody) => placesOf(somebody).some((id) => within.has(id)))
}

const lineFor = async (talk: Talk, person: Person, absence: Absence): Promise<string> => {
  const period = periodIn(talk, absence, { to: 'listed', name: nameOf(talk, person) })
  return absence.deputyId
    ? talk.t('dialog:absence.listed_deputy', { period, name: await nameById(talk, absence.deputyId) })
    : period
}

/** "شكون غايب اليوم؟": of one's own unit and those below, until when, and who stands in; asking changes nothing. */
export const whoIsAway = async (talk: Talk): Promise<Outcome> => {
  const absences = await talk.desk.absences.listBetween(periodAsked(talk))
  const people = await talk.desk.directory.listPeople([...new Set(absences.map(({ personId }) => personId))])
  const near = await withinReach(talk, people)
  const known = absences.flatMap((absence) => {
    const person = near.find(({ id }) => id === absence.personId)
    return person ? [{ person, absence }] : []
  })
  if (known.length === 0) return { ...say(talk.t('dialog:absence.nobody_away')), keepsQuestion: true }
  const lines = await Promise.all(
    known.slice(0, MOST).map(({ person, absence }) => lineFor(talk, person, absence)),
  )
  const more = known.length > MOST ? [talk.t('dialog:absence.and_more', { count: known.length - MOST })] : []
  const text = [talk.t('dialog:absence.who_is_away'), ...lines, ...more].join('\n')
  return { ...say(text), keepsQuestion: true }
}
