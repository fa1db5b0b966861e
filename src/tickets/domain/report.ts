import type { Category } from './category.ts'

export type Attachment = {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly bytes: number
}

/** What the report says, as understood; every part but the words may be missing. */
export type Report = {
  readonly text: string
  readonly category: Category | null
  readonly room?: string
  readonly since?: string
  readonly sinceAt?: Date
  readonly quantity?: number
  readonly operator?: string
  readonly urgency?: string
  /** The words tell of fire, smoke, sparks, current that strikes, water on what carries it. */
  readonly danger?: true
  /** The whole establishment is hindered. */
  readonly whole?: true
  readonly attachments: readonly Attachment[]
}

/**
 * Where, how many, since when, whose line: asked about after a report, and often said wrong in it; how grave it is, said when it is
 * known. `sinceAt` goes with `since`.
 */
export type ReportDetails = Pick<
  Report,
  'room' | 'quantity' | 'since' | 'sinceAt' | 'operator' | 'whole' | 'danger' | 'urgency'
>

/** A new "since" without a date has none: the old date was the old word's. */
const withoutOldDate = ({ sinceAt: _, ...report }: Report): Report => report

export const withDetails = (report: Report, details: ReportDetails): Report => ({
  ...(details.since === undefined ? report : withoutOldDate(report)),
  ...details,
})
