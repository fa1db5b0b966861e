import { type Directory, isOpenUnit, type Person, tierOf, type Unit } from '../../../directory/index.ts'
import type { Texts } from '../../../shared/i18n/index.ts'
import { type Clock, type Logger, messageOf } from '../../../shared/index.ts'
import { type Incident, type IncidentNews, updateOf } from '../../../tickets/index.ts'
import { composeIncident } from '../../domain/compose/incident-news.ts'
import { laneOf, type NewDelivery } from '../../mongo/document.ts'
import type { Inserts } from '../../mongo/inserts.ts'
import type { IncidentFeed } from '../../ports.ts'

type Parts = {
  readonly incidents?: IncidentFeed
  readonly directory: Pick<Directory, 'listPeople' | 'listUnits' | 'listUnitsWithin' | 'listMembers'>
  readonly inserts: Pick<Inserts, 'insertNew'>
  readonly texts: Texts
  readonly clock: Clock
  readonly logger: Logger
}

const AT_ONCE = 8
/** Every school of the country, and some. */
const MOST_UNITS = 20_000
/** Schools whose people are read and written together. */
const BATCH = 500
const PURPOSE = 'follow'
const ABOUT = { kind: 'notification', purpose: PURPOSE } as const
/** Kept as it is; whoever reads it does so in their own language. */
const OVER = 'dialog:reason.incident_over'

type Told = { readonly incident: Incident; readonly news: IncidentNews; readonly unit: Unit }
type Feed = Required<Parts>

const schoolsOf = async ({ directory, clock }: Feed, { incident }: Told): Promise<string[]> => {
  const within = await directory.listUnitsWithin([incident.unitId], { limit: MOST_UNITS })
  return within
    .filter((unit) => tierOf(unit.kind) === 'school' && isOpenUnit(unit, clock.now()))
    .map(({ id }) => id)
}

const wordsFor =
  ({ texts, clock }: Feed, told: Told) =>
  (language: Person['language']) =>
    composeIncident({ ...told, unit: told.unit.name }, { language, texts, now: clock.now() })

const eventOf = ({ incident, news }: Told): string => `${incident.id}:${news}`

/** Where to is found by who sends it: of a whole country that is thousands of questions. */
const personal = (parts: Feed, told: Told, people: readonly Person[]): NewDelivery[] =>
  people.map(({ id: personId, language }) => ({
    ...ABOUT,
    id: `${eventOf(told)}:${personId}:${PURPOSE}`,
    personId,
    route: undefined,
    message: wordsFor(parts, told)(language),
  }))

const deliveriesFor = async (parts: Feed, told: Told, unitIds: readonly string[]): Promise<NewDelivery[]> => {
  const { incidents, directory, clock } = parts
  const [rooms, directors] = await Promise.all([
    incidents.listRooms(unitIds),
    directory.listMembers({ unitIds, roles: ['director'], at: clock.now() }),
  ])
  const inRooms = rooms.map(({ language, channel, account, chat }): NewDelivery => {
    const to = { channel, account, chat }
    const id = `${eventOf(told)}:${laneOf(to)}:${PURPOSE}`
    return { ...ABOUT, id, to, route: to, message: wordsFor(parts, told)(language) }
  })
  return [...inRooms, ...personal(parts, told, directors)]
}

/** Whoever declared it hears from no school that somebody else has ended it. */
const declarerOf = async ({ directory }: Feed, { incident, news }: Told): Promise<readonly Person[]> => {
  const isAnothers = news === 'closed' && incident.closed?.by !== incident.declaredBy
  return isAnothers ? directory.listPeople([incident.declaredBy]) : []
}

/** While it runs, whoever has reported it waits for news of it. */
const tellRequesters = async (parts: Feed, told: Told): Promise<void> => {
  const ids = await parts.incidents.listRequesters(told.incident.id)
  for (let from = 0; from < ids.length; from += BATCH) {
    const people = await parts.directory.listPeople(ids.slice(from, from + BATCH))
    await parts.inserts.insertNew(personal(parts, told, people))
  }
}

const tell = async (parts: Feed, told: Told): Promise<void> => {
  if (updateOf(told.news, told.incident)) await tellRequesters(parts, told)
  await parts.inserts.insertNew(personal(parts, told, await declarerOf(parts, told)))
  const schools = await schoolsOf(parts, told)
  for (let from = 0; from < schools.length; from += BATCH)
    await parts.inserts.insertNew(await deliveriesFor(parts, told, schools.slice(from, from + BATCH)))
}

const isFed = (parts: Parts): parts is Feed => parts.incidents !== undefined

/**
 * Copies the news of incidents into deliveries, to the staff rooms and the directors of the schools concerned. Ids are
 * event × recipient, and an event is marked only afterwards, so that any number of nodes may do it and die in between.
 */
export const createIncidentRelay = (parts: Parts): (() => Promise<number>) => {
  if (!isFed(parts)) return async () => 0
  const { incidents, directory, texts, logger } = parts
  const relay = async (incident: Incident, news: readonly IncidentNews[]): Promise<number> => {
    try {
      const [unit] = await directory.listUnits([incident.unitId])
      for (const one of news) if (unit) await tell(parts, { incident, news: one, unit })
      if (incident.closed) await incidents.settleMembers(incident, texts.t('ar', OVER))
      await incidents.markTold(incident.id, news)
      return news.length
    } catch (error) {
      logger.error({ incident: incident.id, reason: messageOf(error) }, 'relay: an incident was not told')
      return 0
    }
  }
  return async () => {
    const untold = await incidents.listUntold(AT_ONCE)
    const counts = await Promise.all(untold.map(({ incident, news }) => relay(incident, news)))
    return counts.reduce((sum, count) => sum + count, 0)
  }
}
