import type { LocalizedName } from '../../shared/index.ts'

export const UNIT_KINDS = ['school', 'training_centre', 'province', 'region', 'centre'] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

/** The four tiers of the support ladder, lowest first. */
export const TIERS = ['school', 'province', 'region', 'centre'] as const
export type Tier = (typeof TIERS)[number]

export const SECTORS = ['public', 'private'] as const
export type Sector = (typeof SECTORS)[number]

/** Degrees, WGS 84. */
export type GeoPoint = { readonly latitude: number; readonly longitude: number }

export type Unit = {
  readonly id: string
  /** The national institution code (`01234A`) or the administration's own code. Unique. */
  readonly code: string
  readonly kind: UnitKind
  readonly name: LocalizedName
  readonly sector?: Sector
  /** Where it stands, when anybody has noted it. */
  readonly location?: GeoPoint
  readonly parentId: string | null
  /** Materialised path: ids from the root to this unit, itself last. */
  readonly path: readonly string[]
  /** It no longer works from that instant on; its history stays, and it is still listed. */
  readonly closedAt?: Date
}

export const isOpenUnit = ({ closedAt }: Unit, at: Date): boolean => closedAt === undefined || at < closedAt

export const tierOf = (kind: UnitKind): Tier => (kind === 'training_centre' ? 'school' : kind)
