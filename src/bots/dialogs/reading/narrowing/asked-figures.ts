import type { Category, TicketStatus } from '../../../../tickets/index.ts'
import type { FigureKind } from './figure-kind.ts'
import type { Period } from './period.ts'

/** What figures were asked of, so that "et à Berkane ?" and "par catégorie" go on from there. */
export type AskedFigures = {
  readonly kind: FigureKind
  readonly period?: Period
  readonly unitIds?: readonly string[]
  readonly statuses?: readonly TicketStatus[]
  readonly categories?: readonly Category[]
  /** Each unit by itself, side by side. */
  readonly compares?: true
}
