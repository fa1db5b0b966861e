import type { Ticket, TicketStatus } from '../../domain/ticket.ts'
import type { Contribution, CountedCategory, Rating } from './contribution.ts'

/**
 * How many tickets in one state, how many of them were resolved once, how long that took in all, how they were rated,
 * of how many the quick advice was the end, and how many were refused.
 */
export type Sum = { readonly n: number; readonly resolved: number; readonly ms: number } & Readonly<
  Partial<Record<Rating | 'helped' | 'refused', number>>
>

/** Of each category, how many in each state. */
export type CategorySums = Readonly<
  Partial<Record<CountedCategory, Readonly<Partial<Record<TicketStatus, number>>>>>
>

/** The period that has no end; sorts after every month. */
export const ALL_TIME = 'all'

/** Above every unit. */
export const EVERYWHERE = ''

/**
 * One counter. `own` counts what was reported for exactly this unit, `below` what was reported further down: the
 * whole subtree is both together, and a ticket of a school costs one `own` cell that no other school writes to.
 */
export type CellDocument = {
  readonly _id: string
  readonly kind: 'own' | 'below'
  readonly unit: string
  /** From everywhere down to the unit, as the tickets have it. */
  readonly path: readonly string[]
  /** `2026-11` (UTC), or `all`. */
  readonly month: string
  /** Empty, or the unit where private tickets stand. */
  readonly desk: string
  readonly by: Readonly<Partial<Record<TicketStatus, Sum>>>
  /** Absent until a ticket is counted by a version that knows categories. */
  readonly categories?: CategorySums
  readonly open: number
  readonly total: number
}

export type CellKey = Pick<CellDocument, 'kind' | 'unit' | 'path' | 'month' | 'desk'>

export type Counted = Pick<Ticket, 'originPath' | 'openedAt'>

const ACTIVE: readonly TicketStatus[] = ['unassigned', 'taken', 'waiting']

export const isOpen = (status: TicketStatus): boolean => ACTIVE.includes(status)

export const monthOf = (at: Date): string => at.toISOString().slice(0, 7)

/** The cells that one ticket is counted in. */
const cellsOf = ({ originPath, openedAt }: Counted, desk: string): CellKey[] => {
  const path = [EVERYWHERE, ...originPath]
  return [ALL_TIME, monthOf(openedAt)].flatMap((month) =>
    path.map((unit, depth) => ({
      kind: depth === path.length - 1 ? ('own' as const) : ('below' as const),
      unit,
      path: path.slice(0, depth + 1),
      month,
      desk,
    })),
  )
}

export const cellId = ({ kind, path, month, desk }: CellKey): string =>
  JSON.stringify([kind, month, desk, ...path])

export type Increments = Readonly<Record<string, number>>

/** What folding a batch adds to each cell; tickets of one batch that meet in a cell are one write. */
export class CellChanges {
  readonly #cells = new Map<string, { key: CellKey; changes: Record<string, number> }>()

  /** `sign` is 1 for what a ticket adds now, -1 for what it had added before. */
  add(ticket: Counted, contribution: Contribution, sign: 1 | -1): void {
    const { status, desk, resolvedMs, category, rated, helped, refused } = contribution
    const changes = {
      total: sign,
      [`by.${status}.n`]: sign,
      ...(isOpen(status) ? { open: sign } : {}),
      ...(resolvedMs < 0 ? {} : { [`by.${status}.resolved`]: sign, [`by.${status}.ms`]: sign * resolvedMs }),
      // what an earlier version counted has no category, and takes none away
      ...(category ? { [`categories.${category}.${status}`]: sign } : {}),
      ...(rated ? { [`by.${status}.${rated}`]: sign } : {}),
      ...(helped ? { [`by.${status}.helped`]: sign } : {}),
      ...(refused ? { [`by.${status}.refused`]: sign } : {}),
    }
    for (const key of cellsOf(ticket, desk)) this.#addTo(key, changes)
  }

  #addTo(key: CellKey, changes: Increments): void {
    const id = cellId(key)
    const cell = this.#cells.get(id) ?? { key, changes: {} }
    for (const [name, by] of Object.entries(changes)) cell.changes[name] = (cell.changes[name] ?? 0) + by
    this.#cells.set(id, cell)
  }

  /** Cells in which everything cancels out are left alone. */
  entries(): { readonly id: string; readonly key: CellKey; readonly increments: Increments }[] {
    return [...this.#cells].flatMap(([id, { key, changes }]) => {
      const moved = Object.entries(changes).filter(([, by]) => by !== 0)
      // a place where all was over before it was counted has no open ticket, which is a number too
      return moved.length === 0 ? [] : [{ id, key, increments: { open: 0, ...Object.fromEntries(moved) } }]
    })
  }
}
