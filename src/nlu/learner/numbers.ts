const ROOM: readonly number[] = Array.from({ length: 128 }, () => 0.5)

/**
 * An array for so many numbers, made at once of its size and kind: `map` makes it anew while it fills, and typed arrays
 * have memory of their own, which costs more than they hold.
 */
export const numbers = (length: number): number[] =>
  length <= ROOM.length ? ROOM.slice(0, length) : Array.from({ length }, () => 0.5)
