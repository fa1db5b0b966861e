/** A gradient beyond which no vector is looked at again before the end: waiting for the passes to agree is dearer. */
const FARTHEST_KEPT = 0.2

/**
 * Which classes still look at which vectors. A vector well outside a class' margin rarely comes back, so the class
 * sets it aside; once it has converged on the rest it waits for its group, and then looks at everything once more.
 */
export class Convergence {
  /** By vector, a bit for each class that has not set it aside. */
  readonly #looked: Uint8Array
  readonly #tolerance: number
  readonly #upper: Float64Array
  readonly #lowest: Float64Array
  readonly #highest: Float64Array
  readonly #setAside: Int32Array
  /** A bit for each class that takes part in this pass. */
  #going: number
  /** A bit for each class that has converged on what it looks at, and has set something aside. */
  #waiting = 0

  constructor(vectors: number, classes: number, tolerance: number) {
    this.#going = (1 << classes) - 1
    this.#looked = new Uint8Array(vectors).fill(this.#going)
    this.#tolerance = tolerance
    this.#upper = new Float64Array(classes).fill(Number.POSITIVE_INFINITY)
    this.#lowest = new Float64Array(classes).fill(Number.POSITIVE_INFINITY)
    this.#highest = new Float64Array(classes).fill(Number.NEGATIVE_INFINITY)
    this.#setAside = new Int32Array(classes)
  }

  isGoing(): boolean {
    return this.#going !== 0
  }

  /** The bits of the classes that look at this vector. */
  lookingAt(index: number): number {
    return (this.#looked[index] as number) & this.#going
  }

  /** Takes the gradient into account, or sets the vector aside and says no. */
  counts({ index, lane }: { index: number; lane: number }, gradient: number, alpha: number): boolean {
    if (alpha === 0 && gradient > (this.#upper[lane] as number)) {
      this.#looked[index] = (this.#looked[index] as number) & ~(1 << lane)
      this.#setAside[lane] = (this.#setAside[lane] as number) + 1
      return false
    }
    const projected = alpha === 0 && gradient > 0 ? 0 : gradient
    if (projected > (this.#highest[lane] as number)) this.#highest[lane] = projected
    if (projected < (this.#lowest[lane] as number)) this.#lowest[lane] = projected
    return true
  }

  endPass(): void {
    for (let lane = 0; lane < this.#upper.length; lane++) {
      const bit = 1 << lane
      if ((this.#going & bit) === 0) continue
      const highest = this.#highest[lane] as number
      if (highest - (this.#lowest[lane] as number) > this.#tolerance)
        this.#upper[lane] = highest <= 0 ? FARTHEST_KEPT : Math.min(highest, FARTHEST_KEPT)
      else {
        this.#going &= ~bit
        if ((this.#setAside[lane] as number) > 0) this.#waiting |= bit
      }
      this.#lowest[lane] = Number.POSITIVE_INFINITY
      this.#highest[lane] = Number.NEGATIVE_INFINITY
    }
    if (this.#going === 0) this.#lookAgain()
  }

  #lookAgain(): void {
    for (let index = 0; index < this.#looked.length; index++)
      this.#looked[index] = (this.#looked[index] as number) | this.#waiting
    for (let lane = 0; lane < this.#upper.length; lane++) {
      if ((this.#waiting & (1 << lane)) === 0) continue
      this.#upper[lane] = Number.POSITIVE_INFINITY
      this.#setAside[lane] = 0
    }
    this.#going = this.#waiting
    this.#waiting = 0
  }
}
