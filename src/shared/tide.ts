/** For so long others wait for an answer: a slow question of one holds up the others once, and not for long. */
const COUNTS_FOR_MS = 100

/** What waits for its turn; `patient`: until nobody else has anything to ask, but not longer than so many milliseconds. */
type Waiting = { readonly go: () => void; readonly patient: boolean }

/**
 * The questions under way in this process. While some are, the next ones wait until all of them are answered: what
 * many turns ask goes out in step, so that those at the same stage share a question, however they got there. Who is
 * alone waits for nothing.
 */
class Tide {
  readonly #underWay = new Set<NodeJS.Timeout>()
  #waiting: Waiting[] = []
  #turning = false

  /** A question is asked; what is returned is to be called when the answer is there. */
  begin(): () => void {
    const timer = setTimeout(() => {
      // an answer that has come while the process was busy is looked at first
      setImmediate(() => this.#end(timer))
    }, COUNTS_FOR_MS)
    this.#underWay.add(timer)
    return () => this.#end(timer)
  }

  /** Calls `go` when nothing is under way, and everybody has asked who was answered until then. */
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

  #end(timer: NodeJS.Timeout): void {
    clearTimeout(timer)
    this.#underWay.delete(timer)
    this.#turn()
  }

  /** What is asked in the same turn of the event loop goes with the first. */
  #turn(): void {
    if (this.#turning || this.#underWay.size > 0 || this.#waiting.length === 0) return
    this.#turning = true
    setImmediate(() => {
      this.#turning = false
      const eager = this.#waiting.filter(({ patient }) => !patient)
      const next = eager.length > 0 ? eager : this.#waiting
      this.#waiting = eager.length > 0 ? this.#waiting.filter(({ patient }) => patient) : []
      for (const { go } of next) go()
    })
  }
}

export const tide = new Tide()
