import type { Collection } from 'mongodb'
import type { Connection } from 'mongoose'
import type { GeoPoint } from '../domain/unit.ts'
import type { Places } from '../ports.ts'
import { toUnit, type UnitDocument } from './documents.ts'

/** Farther away nobody is "at" a school. */
const AS_FAR_AS_METRES = 20_000
/** Closed ones are passed over. */
const MOST_LOOKED_AT = 20

const isPoint = ({ latitude, longitude }: GeoPoint): boolean =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180

/** Nearest units, by the index of places. */
export const createMongoPlaces = (connection: Connection): Places => {
  const units: Collection<UnitDocument> = connection.getClient().db(connection.name).collection('units')
  return {
    async findNearest(point, within) {
      // what comes from a phone may be anything
      if (!isPoint(point) || within.length === 0) return undefined
      const near = { type: 'Point' as const, coordinates: [point.longitude, point.latitude] }
      const found = await units
        .aggregate<UnitDocument & { metres: number }>([
          {
            $geoNear: {
              near,
              distanceField: 'metres',
              maxDistance: AS_FAR_AS_METRES,
              key: 'location',
              query: { kind: { $in: ['school', 'training_centre'] }, path: { $in: [...within] } },
            },
          },
          { $limit: MOST_LOOKED_AT },
        ])
        .toArray()
      const open = found.find(({ closedAt }) => !closedAt)
      if (!open) return undefined
      const { metres, ...unit } = open
      return { unit: toUnit(unit), metres }
    },
  }
}
