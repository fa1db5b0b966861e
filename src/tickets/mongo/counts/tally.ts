import { isRefused, type TicketStatus } from '../../domain/ticket.ts'
import type { TicketCounts } from '../../ports.ts'
import type { TicketDocument } from '../documents.ts'
import { type CategorySums, type CellDocument, isOpen, type Sum } from './cells.ts'
import { type CountedCategory, isHelped } from './contribution.ts'

export type UnitCount = { readonly unitId: string; readonly open: number; readonly total: number }

/** Sums up cells and single tickets alike. Nothing but the states asked for is counted. */
export class Tally {
  readonly #statuses: readonly TicketStatus[] | undefined
  readonly #by = new Map<TicketStatus, Sum>()
  readonly #units = new Map<string, UnitCount>()
  readonly #categories = new Map<CountedCategory, { open: number; total: number }>()
  #ratings = { satisfied: 0, dissatisfied: 0 }
  #helped = 0
  #refused = 0

  constructor(statuses: readonly TicketStatus[] | undefined) {
    this.#statuses = statuses
  }

  #counts(status: TicketStatus): boolean {
    return this.#statuses?.includes(status) ?? true
  }

  addStatus(status: TicketStatus, sum: Partial<Sum>): void {
    if (!this.#counts(status)) return
    const { n = 0, resolved = 0, ms = 0, good = 0, bad = 0, helped = 0, refused = 0 } = sum
    const before = this.#by.get(status) ?? { n: 0, resolved: 0, ms: 0 }
    this.#by.set(status, { n: before.n + n, resolved: before.resolved + resolved, ms: before.ms + ms })
    const { satisfied, dissatisfied } = this.#ratings
    this.#ratings = { satisfied: satisfied + good, dissatisfied: dissatisfied + bad }
    this.#helped += helped
    this.#refused += refused
  }

  addCategories(sums: CategorySums = {}): void {
    for (const [category, by] of Object.entries(sums)) {
      for (const [status, n] of Object.entries(by)) {
        this.#addCategory(category as CountedCategory, status as keyof typeof by, n)
      }
    }
  }

  #addCategory(category: CountedCategory, status: TicketStatus, n: number): void {
    if (!this.#counts(status)) return
    const before = this.#categories.get(category) ?? { open: 0, total: 0 }
    const open = before.open + (isOpen(status) ? n : 0)
    this.#categories.set(category, { open, total: before.total + n })
  }

  addUnit(unit: string, status: TicketStatus, n: number): void {
    if (this.#counts(status)) this.addCell({ unit, open: isOpen(status) ? n : 0, total: n })
  }

  /** All states together. */
  addCell({ unit, open, total }: Pick<CellDocument, 'unit' | 'open' | 'total'>): void {
    const before = this.#units.get(unit) ?? { open: 0, total: 0 }
    this.#units.set(unit, { unitId: unit, open: before.open + open, total: before.total + total })
  }

  addTicket({ state, originUnitId, openedAt, firstResolvedAt, category, rated }: ScannedTicket): void {
    const ms = firstResolvedAt ? firstResolvedAt.getTime() - openedAt.getTime() : 0
    const said = {
      ...(rated ? { [rated]: 1 } : {}),
      ...(isHelped(state) ? { helped: 1 } : {}),
      ...(isRefused(state) ? { refused: 1 } : {}),
    }
    this.addStatus(state.status, { n: 1, resolved: firstResolvedAt ? 1 : 0, ms, ...said })
    this.#addCategory(category ?? 'none', state.status, 1)
    this.addUnit(originUnitId, state.status, 1)
  }

  byStatus(): Partial<Record<TicketStatus, number>> {
    const counted = [...this.#by].filter(([, { n }]) => n > 0)
    return Object.fromEntries(counted.map(([status, { n }]) => [status, n]))
  }

  byCategory(): TicketCounts['byCategory'] {
    return Object.fromEntries([...this.#categories].filter(([, { total }]) => total > 0))
  }

  ratings(): TicketCounts['ratings'] {
    return this.#ratings
  }

  helped(): number {
    return this.#helped
  }

  refused(): number {
    return this.#refused
  }

  meanResolutionMs(): number | undefined {
    const sums = [...this.#by.values()]
    const resolved = sums.reduce((all, sum) => all + sum.resolved, 0)
    return resolved === 0 ? undefined : sums.reduce((all, sum) => all + sum.ms, 0) / resolved
  }

  unitIds(): string[] {
    return [...this.#units.keys()]
  }

  /** Those with most of these tickets first. */
  busiest(limit: number, most: 'open' | 'total'): UnitCount[] {
    const then = most === 'open' ? 'total' : 'open'
    return [...this.#units.values()]
      .filter(({ total }) => total > 0)
      .sort((a, b) => b[most] - a[most] || b[then] - a[then] || (a.unitId < b.unitId ? -1 : 1))
      .slice(0, limit)
  }
}

/** What is read of a ticket that no cell counts for this person. */
export type ScannedTicket = Pick<
  TicketDocument,
  'state' | 'originUnitId' | 'openedAt' | 'firstResolvedAt' | 'lateFrom' | 'category' | 'rated'
>

export const SCANNED = {
  'state.status': 1,
  'state.how': 1,
  'state.refused': 1,
  originUnitId: 1,
  openedAt: 1,
  firstResolvedAt: 1,
  lateFrom: 1,
  category: 1,
  rated: 1,
} as const
