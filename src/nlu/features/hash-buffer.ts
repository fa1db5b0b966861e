/** Hashes of one text, block after block; used again for the next text, since arrays would be made by the thousand. */
export class HashBuffer {
  values = new Int32Array(4096)
  length = 0

  push(hash: number): void {
    if (this.length === this.values.length) this.#grow()
    this.values[this.length++] = hash
  }

  #grow(): void {
    const larger = new Int32Array(this.values.length * 2)
    larger.set(this.values)
    this.values = larger
  }
}
