import type { FromWorker } from '../protocol/messages.ts'
import type { HostParts } from './host-parts.ts'
import type { WorkerProcess } from './worker-process.ts'

type Received = Extract<FromWorker, { type: 'received' }>

/**
 * What one worker tells, into the inbox. Until that worker is ready, and what was missed has been read back, nothing
 * is taken in: of two messages of one second the earlier must come first.
 */
export class TakingIn {
  readonly #parts: Pick<HostParts, 'intake' | 'logger'>
  readonly #worker: WorkerProcess
  readonly #inHand = new Set<number>()
  #opened: Promise<void>
  #settle: (opened: Promise<void> | undefined) => void = () => undefined

  constructor(parts: Pick<HostParts, 'intake' | 'logger'>, worker: WorkerProcess) {
    this.#parts = parts
    this.#worker = worker
    this.#opened = new Promise((resolve) => {
      this.#settle = resolve
    })
  }

  /** Ready, maybe again: the page may load itself anew. */
  opens(opened: Promise<void>): void {
    this.#opened = opened
    this.#settle(opened)
  }

  /** What it told and nobody took in is read back from the next one. */
  ended(): void {
    this.#settle(undefined)
  }

  async receive({ seq, item }: Received): Promise<void> {
    if (this.#inHand.has(seq)) return
    this.#inHand.add(seq)
    try {
      await this.#opened
      if (this.#worker.ended) return
      await this.#parts.intake.take([item])
      this.#worker.tell({ type: 'durable', seqs: [seq] })
    } catch (err) {
      // the worker tells it again
      this.#parts.logger.warn({ err }, 'WhatsApp: a message could not be saved yet')
    } finally {
      this.#inHand.delete(seq)
    }
  }
}
