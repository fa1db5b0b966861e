import type { SendContext } from '../../notifications/index.ts'
import type { Part } from './render.ts'

const MOST_REMEMBERED = 1_000

/**
 * How many parts of a message have gone out, by delivery: a retry goes on from there, in another process by what is
 * kept with the delivery. `Sent` is what a channel keeps of a part: the id of its message, or of several.
 */
export class Sequence<Sent = string> {
  readonly #sent = new Map<string, readonly Sent[]>()

  /**
   * Sends what has not gone out yet, one after another. Returns what was kept of all parts, in order; what
   * `send` throws is thrown on, and the next try begins with that part.
   */
  async run(
    { deliveryId, progress }: Pick<SendContext, 'deliveryId' | 'progress'>,
    parts: readonly Part[],
    send: (part: Part) => Promise<Sent>,
  ): Promise<readonly Sent[]> {
    const kept = (progress?.sentOf(parts.length) ?? []) as readonly Sent[]
    const ids = [...(this.#sent.get(deliveryId) ?? kept)]
    for (const part of parts.slice(ids.length)) {
      ids.push(await send(part))
      this.#remember(deliveryId, [...ids])
      // the end of the last one is the end of the delivery
      if (ids.length < parts.length) await progress?.note([...ids], parts.length)
    }
    this.#sent.delete(deliveryId)
    return ids
  }

  #remember(deliveryId: string, ids: readonly Sent[]): void {
    if (this.#sent.size >= MOST_REMEMBERED) this.#sent.clear()
    this.#sent.set(deliveryId, ids)
  }
}

/** The part that answers are given to: the one with the choices, else the last text, else the last. */
export const mainPart = (parts: readonly Part[], ids: readonly string[]): string => {
  const index = parts.findLastIndex(({ kind }) => kind === 'text')
  return ids[index === -1 ? ids.length - 1 : index] ?? ''
}
