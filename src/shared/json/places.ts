import type { FaultPath } from './fault.ts'

const keyOf = (path: FaultPath): string => JSON.stringify(path)

const STRING = /"(?:[^"\\\n\r]|\\.)*"/y
const SCALAR = /true|false|null|-?\d[\d.eE+-]*/y
const GAP = /\s*/y
const DEEPEST = 50

/** The text is no JSON from this line on. `JSON.parse` does not always say where. */
export class NotJson extends Error {
  readonly line: number
  constructor(line: number) {
    super(`not JSON at line ${line}`)
    this.line = line
  }
}

/** On which line each entry of a JSON text stands, and which keys an object has twice. Throws `NotJson`. */
export class Places {
  readonly #text: string
  readonly #lines = new Map<string, number>()
  readonly repeated: FaultPath[] = []
  #at = 0
  #line = 1

  constructor(text: string) {
    this.#text = text
    this.#value([])
    if (this.#at < text.length) throw new NotJson(this.#line)
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
    else if (this.#take(STRING) === '') this.#expect(this.#take(SCALAR) !== '')
    this.#skip()
  }

  #expect(found: boolean): void {
    if (!found) throw new NotJson(this.#line)
  }

  #members(path: FaultPath): void {
    this.#expect(path.length < DEEPEST)
    if (this.#skip('}')) return
    do {
      const key = this.#take(STRING)
      this.#expect(key !== '')
      const member = [...path, JSON.parse(key) as string]
      if (this.#lines.has(keyOf(member))) this.repeated.push(member)
      this.#lines.set(keyOf(member), this.#line)
      this.#expect(this.#skip(':'))
      this.#value(member)
    } while (this.#skip(','))
    this.#expect(this.#skip('}'))
  }

  #items(path: FaultPath): void {
    this.#expect(path.length < DEEPEST)
    if (this.#skip(']')) return
    let index = 0
    do {
      this.#value([...path, index])
      index += 1
    } while (this.#skip(','))
    this.#expect(this.#skip(']'))
  }
}
