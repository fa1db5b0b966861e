export const OPERATORS = ['maroc_telecom', 'orange', 'inwi', 'other'] as const
export type Operator = (typeof OPERATORS)[number]

export const LINE_KINDS = ['fibre', 'adsl', '4g', 'satellite', 'other'] as const
export type LineKind = (typeof LINE_KINDS)[number]

/** A unit's connection by a telecom operator. */
export type Line = {
  readonly id: string
  readonly unitId: string
  readonly operator: Operator
  /** What the operator asks for when a fault is reported: the contract's reference, never a phone number. */
  readonly contract: string
  readonly kind: LineKind
  readonly speedMbps?: number
  readonly installedAt?: Date
}
