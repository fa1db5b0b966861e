export const EQUIPMENT_KINDS = ['computer', 'printer', 'projector', 'network', 'ups', 'other'] as const
export type EquipmentKind = (typeof EQUIPMENT_KINDS)[number]

/** A thing that a unit has and that may break. */
export type Equipment = {
  readonly id: string
  readonly unitId: string
  readonly kind: EquipmentKind
  /** Make and model, as the label on it says. */
  readonly label: string
  /** As the school calls it; compared by `roomKey`. */
  readonly room?: string
  readonly serial?: string
  readonly supplier?: string
  /** The last day on which the supplier repairs it. */
  readonly warrantyUntil?: Date
  readonly deliveredAt?: Date
  /** Written off: it stands in no list any more. */
  readonly scrappedAt?: Date
  /** Who moved it or wrote it off, and who took that back; oldest first, never shortened. */
  readonly trail?: readonly EquipmentChange[]
}

/** A change of where something stands. `commandId`: what was done under it is not done again. */
export type EquipmentChange = {
  readonly commandId: string
  readonly by: string
  readonly at: Date
} & (
  | { readonly what: 'moved'; readonly from: string; readonly to: string; readonly room?: string }
  | { readonly what: 'scrapped' }
  /** `undoes`: the command that was taken back. */
  | { readonly what: 'undone'; readonly undoes: string }
)

/** Undefined when nobody noted a warranty. */
export const isUnderWarranty = ({ warrantyUntil }: Equipment, at: Date): boolean | undefined =>
  warrantyUntil && at <= warrantyUntil
