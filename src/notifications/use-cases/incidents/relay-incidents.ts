import { type Directory, isOpenUnit, type Person, tierOf, type Unit } from '../../../directory/index.ts'
import type { Texts } from '../../../shared/i18n/index.ts'
import { type Clock, type Logger, messageOf } from '../../../shared/index.ts'
import type { Incident, IncidentNews } from '../../../tickets/index.ts'
import { composeIncident } from '../../domain/compose/incident-news.ts'
import { laneOf, type NewDelivery } from '../../mongo/document.ts'
import type { Inserts } from '../../mongo/inserts.ts'
import type { IncidentFeed } from '../../ports.ts'

type Parts = {
  readonly incidents?: IncidentFeed
  readonly directory: Pick<Directory, 'listUnits' | 'listUnitsWithin' | 'listMembers'>
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

type Told = { readonly incident: Incident; readonly news: IncidentNews; readonly unit: Unit }
type Feed = Required<Parts>

const schoolsOf = async ({ directory, clock }: Feed, { incident }: Told): Promise<string[]> => {
  const within = await directory.listUnitsWithin([incident.unitId], { limit: MOST_UNITS })
  return within
    .filter((unit) => tierOf(unit.kind) === 'school' && isOpenUnit(unit, clock.now()))
    .map(({ id }) => id)
}

const deliveriesFor = async (parts: Feed, told: Told, unitIds: readonly string[]): Promise<NewDelivery[]> => {
  const { incidents, directory, texts, clock } = parts
  const now = clock.now()
  const [rooms, directors] = await Promise.all([
    incidents.listRooms(unitIds),
    directory.listMembers({ unitIds, roles: ['director'], at: now }),
  ])
  const event = `${told.incident.id}:${told.news}`
  const about = { kind: 'notification', purpose: PURPOSE } as const
  const inWords = (language: Person['language']) =>
    composeIncident({ ...told, unit: told.unit.name }, { language, texts, now })
  return [
    ...rooms.map(({ language, channel, account, chat }): NewDelivery => {
      const to = { channel, account, chat }
      return { ...about, id: `${event}:${laneOf(to)}:${PURPOSE}`, to, route: to, message: inWords(language) }
    }),
    // where to is found by who sends it: of a whole country that is thousands of questions
    ...directors.map(({ id: personId, language }): NewDelivery => {
      const id = `${event}:${personId}:${PURPOSE}`
      return { ...about, id, personId, route: undefined, message: inWords(language) }
    }),
  ]
}

const tell = async (parts: Feed, told: Told): Promise<void> => {
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
  const { incidents, directory, logger } = parts
  const relay = async (incident: Incident, news: readonly IncidentNews[]): Promise<number> => {
    try {
      const [unit] = await directory.listUnits([incident.unitId])
      for (const one of news) if (unit) await tell(parts, { incident, news: one, unit })
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
