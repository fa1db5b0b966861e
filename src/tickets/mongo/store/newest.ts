import type { TicketKey, TicketQuery } from '../../ports.ts'

const REMEMBERED_AT_MOST = 20_000

type Known = { readonly since: Date; readonly many: number }

/**
 * Since when a person has so many tickets: the newest of somebody who has hundreds are found without the others. What
 * comes later is newer, so that it stays true until tickets are deleted; then too few are found, and it is forgotten.
 */
export class Newest {
  readonly #known = new Map<string, Known>()

  /** All that this question asks for was opened since; undefined where nobody knows. */
  since({ requesterId = '', statuses, oldestFirst, after, limit }: TicketQuery): Date | undefined {
    const known = statuses || oldestFirst || after ? undefined : this.#known.get(requesterId)
    return known && known.many >= limit ? known.since : undefined
  }

  /** What the newest tickets of this person are, all that were asked for. */
  learn(
    { requesterId = '', statuses, oldestFirst, after, limit }: TicketQuery,
    found: readonly TicketKey[],
  ): void {
    const last = found.at(-1)
    if (statuses || oldestFirst || after || !last || found.length < limit) return
    if (this.#known.size >= REMEMBERED_AT_MOST) this.#known.clear()
    this.#known.set(requesterId, { since: last.openedAt, many: limit })
  }

  /** Among these are all that the question asks for: it is complete, and nothing in it is from before. */
  holds(query: TicketQuery, found: readonly TicketKey[]): boolean {
    const since = this.since(query)
    const last = found.at(-1)
    return !since || (found.length === query.limit && last !== undefined && last.openedAt >= since)
  }

  forget({ requesterId = '' }: TicketQuery): void {
    this.#known.delete(requesterId)
  }
}
