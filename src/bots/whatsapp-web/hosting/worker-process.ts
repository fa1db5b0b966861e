import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { scrub } from '../../../shared/index.ts'
import { type About, type AnyAsk, CALLS, type CallName, type Result } from '../protocol/calls.ts'
import { type FailedHow, type FromWorker, fromWorker, type ToWorker } from '../protocol/messages.ts'

/** A question that the worker could not answer. */
export class WorkerFailure extends Error {
  override readonly name = 'WorkerFailure'
  readonly how: FailedHow

  constructor(how: FailedHow, reason: string) {
    super(reason)
    this.how = how
  }
}

type Waiting = {
  readonly call: CallName
  readonly resolve: (result: unknown) => void
  readonly reject: (error: WorkerFailure) => void
  readonly timer: NodeJS.Timeout
}

const MAIN = fileURLToPath(new URL('../worker/main.ts', import.meta.url))
/** The loader that the product itself runs with, wherever the process was started. */
const LOADER = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

/** Of what the worker wrote before it ended. */
const LAST_WORDS = 600

/** Questions that change something: without an answer nobody knows whether it was done. */
const CHANGING: readonly CallName[] = ['send', 'edit']

/** The child process that hosts the library and the browser, as the node sees it. */
export class WorkerProcess {
  readonly #child: ChildProcess
  readonly #waiting = new Map<number, Waiting>()
  #nextId = 1
  #ended = false

  constructor(on: { message(message: FromWorker): void; exited(lastWords: string): void }) {
    this.#child = fork(MAIN, [], {
      execArgv: ['--import', LOADER],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      // numbers, keys and tokens of the service are none of a browser's business
      env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR, LANG: 'C.UTF-8' },
    })
    this.#child.on('message', (value) => {
      const parsed = fromWorker.safeParse(value)
      if (parsed.success) this.#hear(parsed.data, on.message)
    })
    let lastWords = ''
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      lastWords = (lastWords + chunk.toString()).slice(-LAST_WORDS)
    })
    const gone = () => {
      if (this.#ended) return
      this.#ended = true
      this.#failAll('the worker has ended')
      on.exited(scrub(lastWords))
    }
    this.#child.once('exit', gone)
    this.#child.once('error', gone)
  }

  get ended(): boolean {
    return this.#ended
  }

  tell(message: ToWorker): void {
    if (!this.#ended && this.#child.connected) this.#child.send(message, () => undefined)
  }

  /** Throws WorkerFailure only. */
  async ask<N extends CallName>(call: N, about: About<N>, ms: number): Promise<Result<N>> {
    if (this.#ended) throw new WorkerFailure('unsent', 'the worker has ended')
    const id = this.#nextId
    this.#nextId += 1
    const result = await new Promise<unknown>((resolve, reject) => {
      const late = () => this.#fail(id, CHANGING.includes(call) ? 'unknown' : 'unsent', 'no answer')
      this.#waiting.set(id, { call, resolve, reject, timer: setTimeout(late, ms) })
      this.tell({ type: 'ask', id, ask: { call, ...about } as unknown as AnyAsk })
    })
    const parsed = CALLS[call].result.safeParse(result)
    if (!parsed.success) throw new WorkerFailure('unknown', 'an answer of another shape')
    return parsed.data as Result<N>
  }

  /** Asks it to end, and sees to it that it does. */
  async end(withinMs: number): Promise<void> {
    if (this.#ended) return
    const ended = new Promise((resolve) => this.#child.once('exit', resolve))
    if (withinMs > 0) this.tell({ type: 'stop' })
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), withinMs)
    await ended
    clearTimeout(timer)
  }

  #hear(message: FromWorker, pass: (message: FromWorker) => void): void {
    if (message.type === 'failed') this.#fail(message.id, message.how, message.reason)
    else if (message.type === 'answer') this.#answer(message.id, message.result)
    else pass(message)
  }

  #answer(id: number, result: unknown): void {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    clearTimeout(waiting?.timer)
    waiting?.resolve(result)
  }

  #fail(id: number, how: FailedHow, reason: string): void {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    clearTimeout(waiting?.timer)
    waiting?.reject(new WorkerFailure(how, reason))
  }

  #failAll(reason: string): void {
    for (const [id, { call }] of this.#waiting)
      this.#fail(id, CHANGING.includes(call) ? 'unknown' : 'unsent', reason)
  }
}
