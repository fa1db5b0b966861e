import { type Directory, tierOf, type Unit } from '../../../../directory/index.ts'
import type { LocalizedName } from '../../../../shared/index.ts'
import { Remembered } from '../../calendars/remembered.ts'

/** A unit that has a line of its own in the figures: schools count with their province. */
export type PlaceUnit = {
  readonly unitId: string
  readonly name: LocalizedName
  readonly kind: Unit['kind']
  readonly path: readonly string[]
}

/** Where a stay was. */
export type Place = {
  /** Ids from the root to the unit of the stay. */
  readonly unitPath: readonly string[]
  readonly unit: PlaceUnit
  /** Absent at the centre. */
  readonly region?: PlaceUnit
}

export type StayedAt = { readonly unitId: string; readonly originPath: readonly string[] }

const MOST_UNITS = 20_000

const toPlaceUnit = ({ id, name, kind, path }: Unit): PlaceUnit => ({ unitId: id, name, kind, path })

/** A unit that has left the directory stands where it stood for the ticket; it is called by its id. */
const pathOf = (unit: Unit | undefined, { unitId, originPath }: StayedAt): readonly string[] => {
  if (unit) return unit.path
  const place = originPath.indexOf(unitId)
  return place < 0 ? [unitId] : originPath.slice(0, place + 1)
}

const gone = (unitId: string, path: readonly string[]): PlaceUnit => ({
  unitId,
  name: { ar: unitId, fr: unitId },
  kind: 'school',
  path,
})

/** Looks units up once each, however many tickets there are. */
export const createPlaces = (directory: Pick<Directory, 'findUnit' | 'listUnits'>) => {
  const load = async (key: string): Promise<Place> => {
    const stayed = JSON.parse(key) as StayedAt
    const unitPath = pathOf(await directory.findUnit(stayed.unitId), stayed)
    const above = await directory.listUnits(unitPath)
    const own = above.findLast(({ kind }) => tierOf(kind) !== 'school')
    const region = above.find(({ kind }) => kind === 'region')
    return {
      unitPath,
      unit: own ? toPlaceUnit(own) : gone(stayed.unitId, unitPath),
      ...(region ? { region: toPlaceUnit(region) } : {}),
    }
  }
  const places = new Remembered<string, Place>(load, { most: MOST_UNITS })
  return ({ unitId, originPath }: StayedAt): Promise<Place> =>
    places.get(JSON.stringify({ unitId, originPath: originPath.includes(unitId) ? originPath : [] }))
}
