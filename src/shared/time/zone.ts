import { IANAZone } from 'luxon'
import moment from 'moment-timezone'

/** Morocco's legal time. What its offset is, and when it changes, is the zone database's to know. */
export const MOROCCO = 'Africa/Casablanca'

/** A zone by the database that comes as a package: a release of Node keeps the one of its day for years. */
class PackagedZone extends IANAZone {
  readonly #rules: moment.MomentZone

  constructor(name: string, rules: moment.MomentZone) {
    super(name)
    this.#rules = rules
  }

  override offset(instant: number): number {
    // there minutes are counted towards the west
    return 0 - this.#rules.utcOffset(instant)
  }
}

/** Releases are a year and a letter (`2026f`); Node without its own names none. */
const isPackageNewer = (ofNode: string | undefined): boolean =>
  ofNode === undefined || moment.tz.dataVersion > ofNode

/** By the newer of the two zone databases at hand; an unknown name gives a zone that is not valid, as luxon has it. */
export const zoneNamed = (name: string): IANAZone => {
  const rules = isPackageNewer(process.versions.tz) ? moment.tz.zone(name) : null
  return rules ? new PackagedZone(name, rules) : IANAZone.create(name)
}

/** Morocco's legal time as a zone. */
export const ZONE = zoneNamed(MOROCCO)

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** From `at` (milliseconds since 1970) until the next entry: minutes ahead of universal time. */
export type OffsetChange = { readonly at: number; readonly minutes: number }

/** The offsets from one day to another, for readers without a zone database of their own; changes are on full minutes. */
export const offsetChanges = (zone: IANAZone, from: Date, to: Date): OffsetChange[] => {
  const found: OffsetChange[] = [{ at: from.getTime(), minutes: zone.offset(from.getTime()) }]
  for (let day = from.getTime(); day < to.getTime(); day += DAY_MS) {
    if (zone.offset(day + DAY_MS) !== zone.offset(day)) {
      const at = changeBetween(zone, day, day + DAY_MS)
      found.push({ at, minutes: zone.offset(at) })
    }
  }
  return found
}

/** The first full minute with the new offset, of one change between the two. */
export const changeBetween = (zone: IANAZone, before: number, after: number): number => {
  const old = zone.offset(before)
  let [low, high] = [before, after]
  while (high - low > MINUTE_MS) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE_MS) * MINUTE_MS
    if (zone.offset(middle) === old) low = middle
    else high = middle
  }
  return high
}
