/** For so long others wait for an answer: a slow question of one holds up the others once, and not for long. */
const COUNTS_FOR_MS = 100

/** What waits for its turn; `patient`: until nobody else has anything to ask, but not longer than so many milliseconds. */
type Waiting = { readonly go: () => void; readonly patient: boolean }

/** So many tides may be out: with one, the database rests while this process thinks, and the other way round. */
const OUT = 2

/**
 * The questions under way in this process. What is asked together is a tide, and the next ones wait until one of two
 * tides is answered: what many turns ask goes out in step, so that those at the same stage share a question, however
 * they got there, and the database answers some while this process works for others. Who is alone waits for nothing.
 */
class Tide {
  /** The questions of each tide that is out. */
  readonly #out = new Set<Set<NodeJS.Timeout>>()
  #rising: Set<NodeJS.Timeout> | undefined
  #waiting: Waiting[] = []
  #turning = false

  /** A question is asked; what is returned is to be called when the answer is there. */
  begin(): () => void {
    const asked = this.#rising ?? new Set()
    const timer = setTimeout(() => {
      // an answer that has come while the process was busy is looked at first
      setImmediate(() => this.#end(asked, timer))
    }, COUNTS_FOR_MS)
    asked.add(timer)
    this.#out.add(asked)
    return () => this.#end(asked, timer)
  }

  /** Calls `go` when a tide may go out, and everybody has asked who was answered until then. */
  whenOut(go: () => void, patienceMs = 0): void {
    if (patienceMs === 0) this.#waiting.push({ go, patient: false })
    else {
      const timer = setTimeout(() => {
        this.#waiting = this.#waiting.filter((one) => one !== waiting)
        go()
      }, patienceMs)
      const waiting: Waiting = {
        patient: true,
        go: () => {
          clearTimeout(timer)
          go()
        },
      }
      this.#waiting.push(waiting)
    }
    this.#turn()
  }

  #end(asked: Set<NodeJS.Timeout>, timer: NodeJS.Timeout): void {
    clearTimeout(timer)
    asked.delete(timer)
    if (asked.size === 0) this.#out.delete(asked)
    this.#turn()
  }

  /** What is asked in the same turn of the event loop goes with the first. */
  #turn(): void {
    if (this.#turning || this.#out.size >= OUT || this.#waiting.length === 0) return
    this.#turning = true
    setImmediate(() => {
      this.#turning = false
      const eager = this.#waiting.filter(({ patient }) => !patient)
      const next = eager.length > 0 ? eager : this.#waiting
      this.#waiting = eager.length > 0 ? this.#waiting.filter(({ patient }) => patient) : []
      this.#rising = new Set()
      for (const { go } of next) go()
      this.#rising = undefined
    })
  }
}

export const tide = new Tide()
