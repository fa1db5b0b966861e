import { activeMemberships, tierOf } from '../../../directory/index.ts'
import { AppError, isAppError, newId } from '../../../shared/index.ts'
import { type Entry, entryOf, isAtOrAbove } from '../../domain/access/entry.ts'
import type { Destination } from '../../domain/commands.ts'
import { openTicket } from '../../domain/decide/open.ts'
import type { Report } from '../../domain/report.ts'
import type { Ticket } from '../../domain/ticket.ts'
import type { Tickets } from '../../tickets.ts'
import { type Core, remembering } from '../core.ts'
import { destinationAt, firstWithHolder } from '../ladder.ts'
import { cleanReport } from './clean.ts'

type Opening = Parameters<Tickets['open']>[0]

/** Of 33 million references even one in three may be taken before twenty tries fail. */
const REFERENCE_TRIES = 20

type Place = { readonly at: Destination; readonly emptyPost?: string }

/** The entry tier, or the next one up that has somebody; with nobody anywhere it waits at the lowest. */
const findPlace = async (core: Core, entry: Entry, { category }: Report): Promise<Place> => {
  const path = await core.recent.listUnits([...entry.origin.path].reverse())
  const eligible = path.filter(({ kind }) => isAtOrAbove(tierOf(kind), entry.tier))
  const first = eligible[0] ?? entry.origin
  const found = await firstWithHolder(remembering(core), eligible, category)
  if (!found) return { at: await destinationAt(core, first) }
  return found.unitId === first.id ? { at: found } : { at: found, emptyPost: first.id }
}

type Situation = { readonly entry: Entry; readonly place: Place }

/** Where a report comes in: only who reports it is asked of the database, everything else is remembered. */
const findSituation = async (core: Core, as: string, report: Report): Promise<Situation> => {
  const now = core.clock.now()
  const person = await core.directory.getPerson(as)
  const unitIds = activeMemberships(person, now).map(({ unitId }) => unitId)
  const entry = entryOf(person, await core.recent.listUnits(unitIds), now)
  if (!entry) throw new AppError('forbidden', 'ticket.no_unit')
  return { entry, place: await findPlace(core, entry, report) }
}

const insert = async (core: Core, draw: () => Ticket): Promise<Ticket> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { ticket, inserted } = await core.store.insert(draw())
      if (inserted) core.saved()
      return ticket
    } catch (error) {
      const taken = isAppError(error) && error.code === 'ticket.reference_taken'
      if (!taken || attempt === REFERENCE_TRIES) throw error
    }
  }
}

const open = async (core: Core, { as, commandId, via, report: given }: Opening): Promise<Ticket> => {
  const report = cleanReport(given)
  if (report.text === '' && report.attachments.length === 0) {
    throw new AppError('invalid', 'ticket.words_missing')
  }
  const [rules, { entry, place }] = await Promise.all([core.rules.current(), findSituation(core, as, report)])
  const now = core.clock.now()
  const trace = { commandId, role: entry.role, ...(via ? { via } : {}) }
  const at = { now, ...trace, rules }
  return insert(core, () => {
    const identity = {
      id: newId(now),
      reference: core.drawReference(),
      requesterId: as,
      originUnitId: entry.origin.id,
      originPath: entry.origin.path,
    }
    return openTicket({ identity, report, ...place, ...at })
  })
}

/**
 * What was opened before under this command is found by the insert itself, which is one question less for every
 * other report; it is looked for only when the report could not be opened (the person has lost their post since).
 */
export const openFor =
  (core: Core): Tickets['open'] =>
  async (opening) => {
    try {
      return await open(core, opening)
    } catch (error) {
      const existing = await core.store.findByOpeningCommand(opening.commandId)
      if (existing) return existing
      throw error
    }
  }
