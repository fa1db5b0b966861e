type Numbers = Int32Array | Float32Array

/** Until all is forgotten: what words remember of a shelf is remembered for its era. */
export type Era<Kept extends Numbers, About> = { readonly shelf: Shelf<Kept, About> }

/** What the words of one message bring, which is begun while there is room; only the longest bring more. */
const ROOM_OF_A_MESSAGE = 1 << 16

/**
 * Numbers about words, all in one array: as arrays of their own they would take three times the room. Bounded: when there
 * are too many, all are forgotten. The room is asked for at once, since memory that nothing is written to is not resident;
 * an array that grows leaves several times its size behind until garbage is collected.
 */
export class Shelf<Kept extends Numbers, About> {
  readonly about: About
  readonly #most: number
  readonly #make: new (
    length: number,
  ) => Kept
  #numbers: Kept
  #length = 0
  #era: Era<Kept, About> = { shelf: this }

  constructor(about: About, make: new (length: number) => Kept, most: number) {
    this.about = about
    this.#make = make
    this.#most = most
    this.#numbers = new make(most + ROOM_OF_A_MESSAGE)
  }

  get numbers(): Kept {
    return this.#numbers
  }

  /** To be asked for between messages, since places are good for one era. */
  currentEra(): Era<Kept, About> {
    if (this.#length > this.#most) {
      this.#length = 0
      this.#era = { shelf: this }
    }
    return this.#era
  }

  /** Where the numbers begin that are kept. */
  keep(added: ArrayLike<number>): number {
    const start = this.#length
    this.#length += added.length
    if (this.#length > this.#numbers.length) this.#grow()
    this.#numbers.set(added, start)
    return start
  }

  #grow(): void {
    const larger = new this.#make(this.#length + ROOM_OF_A_MESSAGE)
    larger.set(this.#numbers)
    this.#numbers = larger
  }
}
