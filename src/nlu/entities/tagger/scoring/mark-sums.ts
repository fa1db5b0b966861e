import { markRows, nextMarkRows, type Rows } from '../features.ts'
import { EDGE_MARK } from '../mark-hashes.ts'
import { JOINT_MARKS } from '../phrases.ts'
import { addTags, type Tagger } from '../tag.ts'
import { TAG_COUNT } from '../tags.ts'
import { addRows } from './add-rows.ts'

const NEXT_MARKS = EDGE_MARK + 1
const scratch = new Float64Array(TAG_COUNT)

/** Sums by number, each worked out when it is first asked for. */
class KeptSums {
  readonly sums: Float32Array
  readonly #known: Uint8Array
  readonly #tagger: Tagger
  readonly #rowsOf: (nth: number) => Rows

  constructor(count: number, tagger: Tagger, rowsOf: (nth: number) => Rows) {
    this.sums = new Float32Array(count * TAG_COUNT)
    this.#known = new Uint8Array(count)
    this.#tagger = tagger
    this.#rowsOf = rowsOf
  }

  /** Where they begin. */
  placeOf(nth: number): number {
    const place = nth * TAG_COUNT
    if (this.#known[nth] === 0) {
      scratch.fill(0)
      addRows(scratch, 0, this.#rowsOf(nth), this.#tagger)
      this.sums.set(scratch, place)
      this.#known[nth] = 1
    }
    return place
  }
}

/** What the marks of tokens say, beside those of the next and by what the message is about: there are few of either. */
export class MarkSums {
  readonly #tagger: Tagger
  readonly #next: KeptSums
  readonly #byTopic = new Map<number, KeptSums>()

  constructor(tagger: Tagger) {
    this.#tagger = tagger
    const rowsOf = (pair: number) => nextMarkRows(Math.floor(pair / NEXT_MARKS), pair % NEXT_MARKS)
    this.#next = new KeptSums(JOINT_MARKS * NEXT_MARKS, tagger, rowsOf)
  }

  /** Adds them to the scores of every token. */
  addTo(scores: Float64Array, marks: Uint8Array, topic: number): void {
    const own = this.#about(topic)
    const beside = this.#next
    for (let at = 0; at < marks.length; at++) {
      const mark = marks[at] as number
      const next = at + 1 < marks.length ? (marks[at + 1] as number) : EDGE_MARK
      addTags(scores, at * TAG_COUNT, own.sums, own.placeOf(mark))
      addTags(scores, at * TAG_COUNT, beside.sums, beside.placeOf(mark * NEXT_MARKS + next))
    }
  }

  #about(topic: number): KeptSums {
    const known = this.#byTopic.get(topic)
    if (known !== undefined) return known
    const made = new KeptSums(JOINT_MARKS, this.#tagger, (joint) => markRows(joint, topic))
    this.#byTopic.set(topic, made)
    return made
  }
}
