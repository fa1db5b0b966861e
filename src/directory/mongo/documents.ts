import type { Membership, Person, Wishes } from '../domain/person.ts'
import type { Unit } from '../domain/unit.ts'

/** A unit or person as it stands in MongoDB: `_id` for `id`, and a mark on what the demonstration brought. */
export type UnitDocument = Omit<Unit, 'id' | 'location'> & {
  readonly _id: string
  /** GeoJSON, which the index of places needs: longitude first. */
  readonly location?: { readonly type: 'Point'; readonly coordinates: readonly [number, number] }
  readonly demonstration?: boolean
}
export type PersonDocument = Omit<Person, 'id' | 'preferredChannel' | 'quiet' | 'onlyUrgent' | 'muted'> & {
  readonly _id: string
  readonly preferences?: Omit<Wishes, 'mute' | 'unmute'> & { readonly muted?: readonly string[] }
  readonly demonstration?: boolean
}

/** Drops `undefined` and null, which MongoDB may hold where an optional field was emptied. */
export const present = <T extends object>(value: T): T => {
  const parts = Object.values(value)
  // hardly ever anything is to be dropped
  if (!parts.includes(undefined) && !parts.includes(null)) return value
  return Object.fromEntries(
    Object.entries(value).filter(([, part]) => part !== undefined && part !== null),
  ) as T
}

export const toUnit = ({ _id, demonstration: _, parentId, location, ...rest }: UnitDocument): Unit => {
  const [longitude, latitude] = location?.coordinates ?? []
  return {
    ...present(rest),
    id: _id,
    parentId: parentId ?? null,
    ...(latitude === undefined || longitude === undefined ? {} : { location: { latitude, longitude } }),
  }
}

/** As the directory's files say, whatever the person asked for. */
export const toStatedPerson = ({
  _id,
  demonstration: _,
  preferences: __,
  memberships,
  ...rest
}: PersonDocument): Person => ({
  ...present(rest),
  id: _id,
  memberships: memberships.map((membership) => present<Membership>(membership)),
})

export const toPerson = (document: PersonDocument): Person => {
  const { language, channel, quiet, onlyUrgent, muted = [] } = document.preferences ?? {}
  return {
    ...toStatedPerson(document),
    ...(language ? { language } : {}),
    ...(channel ? { preferredChannel: channel } : {}),
    ...(quiet?.from === undefined ? {} : { quiet: { from: quiet.from, until: quiet.until } }),
    ...(onlyUrgent ? { onlyUrgent } : {}),
    ...(muted.length > 0 ? { muted } : {}),
  }
}

export const fromUnit = ({ id, location, ...rest }: Unit): UnitDocument => ({
  _id: id,
  ...rest,
  ...(location
    ? { location: { type: 'Point' as const, coordinates: [location.longitude, location.latitude] as const } }
    : {}),
})
export const fromPerson = ({
  id,
  preferredChannel: _,
  quiet: _q,
  onlyUrgent: _o,
  muted: _m,
  ...rest
}: Person): PersonDocument => ({
  _id: id,
  ...rest,
})
