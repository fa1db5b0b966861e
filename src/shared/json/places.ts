import type { FaultPath } from './fault.ts'

const keyOf = (path: FaultPath): string => JSON.stringify(path)

const STRING = /"(?:[^"\\]|\\.)*"/y
const SCALAR = /[^\s,\]}]+/y
const GAP = /\s*/y

/** On which line each entry of a JSON text stands, and which keys an object has twice. The text must be valid. */
export class Places {
  readonly #text: string
  readonly #lines = new Map<string, number>()
  readonly repeated: FaultPath[] = []
  #at = 0
  #line = 1

  constructor(text: string) {
    this.#text = text
    this.#value([])
  }

  /** The line of the entry, or of the nearest one around it that is there. */
  lineOf(path: FaultPath): number {
    const found = this.#lines.get(keyOf(path))
    return found ?? (path.length === 0 ? 1 : this.lineOf(path.slice(0, -1)))
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at
    const taken = pattern.exec(this.#text)?.[0] ?? ''
    this.#at += taken.length
    this.#line += taken.split('\n').length - 1
    return taken
  }

  /** Past blanks, and past this sign where it comes next. */
  #skip(sign = ''): boolean {
    this.#take(GAP)
    if (sign === '' || this.#text[this.#at] !== sign) return false
    this.#at += 1
    this.#take(GAP)
    return true
  }

  #value(path: FaultPath): void {
    this.#skip()
    if (!this.#lines.has(keyOf(path))) this.#lines.set(keyOf(path), this.#line)
    if (this.#skip('{')) this.#members(path)
    else if (this.#skip('[')) this.#items(path)
    else if (this.#take(STRING) === '') this.#take(SCALAR)
    this.#skip()
  }

  #members(path: FaultPath): void {
    while (!this.#skip('}')) {
      const member = [...path, JSON.parse(this.#take(STRING)) as string]
      if (this.#lines.has(keyOf(member))) this.repeated.push(member)
      this.#lines.set(keyOf(member), this.#line)
      this.#skip(':')
      this.#value(member)
      this.#skip(',')
    }
  }

  #items(path: FaultPath): void {
    for (let index = 0; !this.#skip(']'); index += 1) {
      this.#value([...path, index])
      this.#skip(',')
    }
  }
}
