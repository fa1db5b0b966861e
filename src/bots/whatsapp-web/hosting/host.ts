import { rm } from 'node:fs/promises'
import { pause } from '../../../shared/index.ts'
import { begin, decide } from '../domain/decide.ts'
import type { Decision, Happening, Hosting, Order, Profile } from '../domain/hosting.ts'
import { Pairing } from '../pairing/pairing.ts'
import type { About, CallName, Result } from '../protocol/calls.ts'
import type { FromWorker } from '../protocol/messages.ts'
import type { HostParts } from './host-parts.ts'
import { readMissed } from './opening.ts'
import { reapBrowser, recordBrowser } from './reap.ts'
import { createReporting, statusOf } from './report.ts'
import { Saving } from './saving.ts'
import { firstProfile, prepareProfile } from './session-copies.ts'
import { TakingIn } from './taking-in.ts'
import { WorkerFailure, WorkerProcess } from './worker-process.ts'

const TICK_MS = 1_000
const BEAT_MS = 5_000
const PROTOCOL_TIMEOUT_MS = 25_000
const END_MS = 10_000
const QUIET_MS = 30_000

/** Hosts the number while this node holds the lease: one worker at a time, watched and restarted. */
export class Host {
  readonly #parts: HostParts
  readonly #report: (hosting: Hosting) => void
  readonly #saving: Saving
  #hosting: Hosting | undefined
  #worker: WorkerProcess | undefined
  #effects: Promise<unknown> = Promise.resolve()
  #takingIn: TakingIn | undefined
  #isOpen = false
  #lastActivityMs = 0
  readonly #pairing: Pairing

  constructor(parts: HostParts) {
    this.#parts = parts
    this.#report = createReporting(parts.logger)
    this.#saving = new Saving(parts)
    this.#pairing = new Pairing(parts)
  }

  /** Whether messages can be sent now. */
  get isReady(): boolean {
    return this.#isOpen && this.#hosting?.phase.at === 'ready'
  }

  get hosting(): Hosting | undefined {
    return this.#hosting
  }

  /** Throws WorkerFailure only. */
  async ask<N extends CallName>(call: N, about: About<N>, ms: number): Promise<Result<N>> {
    const worker = this.#worker
    if (!worker || !this.isReady) throw new WorkerFailure('unsent', 'WhatsApp is not connected')
    this.#lastActivityMs = Date.now()
    return worker.ask(call, about, ms)
  }

  /** Until the signal is aborted and the browser has ended. */
  async run(signal: AbortSignal): Promise<void> {
    const { places, installation } = this.#parts
    reapBrowser(places.folder, places.profileDir)
    this.#follow(begin(await firstProfile(places, installation), Date.now()))
    try {
      while (!signal.aborted) {
        await pause(TICK_MS, signal)
        if (!signal.aborted) this.#tick()
      }
    } finally {
      await this.#close()
    }
  }

  #tick(): void {
    const now = Date.now()
    this.#happen({ type: 'tick', quiet: now - this.#lastActivityMs > QUIET_MS })
    if (this.isReady) this.#saving.maybe(now)
  }

  #happen(happening: Happening): void {
    if (!this.#hosting) return
    const { limits } = this.#parts
    this.#follow(decide(this.#hosting, happening, { nowMs: Date.now(), limits }))
  }

  #follow({ hosting, orders }: Decision): void {
    const before = this.#hosting
    this.#hosting = hosting
    if (before?.phase.at !== hosting.phase.at || before.why !== hosting.why) this.#tellStatus()
    // in their order, one after another; the state has moved on already
    for (const order of orders) this.#effects = this.#effects.then(() => this.#carryOut(order))
  }

  #tellStatus(): void {
    if (!this.#hosting) return
    this.#report(this.#hosting)
    // a status that is not written is written with the next change
    this.#parts.installation.report(statusOf(this.#hosting, this.#pairing.codes)).catch(() => undefined)
  }

  async #carryOut(order: Order): Promise<void> {
    try {
      switch (order.order) {
        case 'start':
          return await this.#start(order.profile)
        case 'end':
          return await this.#end(order.gently ? END_MS : 0)
        case 'forget_session':
          await this.#parts.store.delete()
          await this.#parts.installation.unlinked()
          return await rm(this.#parts.places.profileDir, { recursive: true, force: true })
      }
    } catch (err) {
      this.#parts.logger.warn({ err }, 'WhatsApp: a step failed and is tried again')
      if (order.order === 'start')
        this.#happen({ type: 'trouble', what: 'start_failed', detail: 'preparing' })
    }
  }

  async #start(profile: Profile): Promise<void> {
    const { places, installation, browser, logger } = this.#parts
    await prepareProfile(profile, this.#parts)
    reapBrowser(places.folder, places.profileDir)
    await installation.hostedBy(places.hostId)
    const worker: WorkerProcess = new WorkerProcess({
      message: (message) => {
        if (worker === this.#worker) this.#hear(worker, message)
      },
      exited: (lastWords) => {
        if (lastWords)
          logger.warn({ lastWords }, 'WhatsApp: the process of the browser said this as it ended')
        if (worker === this.#worker) this.#exited()
      },
    })
    this.#worker = worker
    this.#takingIn = new TakingIn(this.#parts, worker)
    worker.tell({
      type: 'start',
      options: {
        ...browser,
        profileDir: places.profileDir,
        protocolTimeoutMs: PROTOCOL_TIMEOUT_MS,
        beatMs: BEAT_MS,
      },
    })
  }

  #exited(): void {
    const { folder, profileDir } = this.#parts.places
    this.#isOpen = false
    this.#worker = undefined
    this.#takingIn?.ended()
    // a worker that was killed leaves its browser alive
    reapBrowser(folder, profileDir)
    this.#happen({ type: 'exited' })
  }

  async #end(withinMs: number): Promise<void> {
    this.#isOpen = false
    if (this.#worker) await this.#worker.end(withinMs)
    else this.#happen({ type: 'exited' })
  }

  #hear(worker: WorkerProcess, message: FromWorker): void {
    switch (message.type) {
      case 'browser':
        recordBrowser(this.#parts.places.folder, message.pid)
        break
      case 'received':
        this.#lastActivityMs = Date.now()
        void this.#takingIn?.receive(message)
        break
      case 'receipt':
        this.#parts.onReceipt(message.chat, message.id)
        break
      case 'answer':
      case 'failed':
        break
      case 'ready':
        this.#takingIn?.opens(this.#open(worker, message.me))
        this.#happen(message)
        break
      default:
        this.#happen(message)
        if (message.type === 'qr' || message.type === 'code') this.#showCode(message)
    }
  }

  #showCode(message: Extract<FromWorker, { type: 'qr' | 'code' }>): void {
    // not asked for in earnest: another copy of the session is tried first
    if (this.#hosting?.phase.at !== 'pairing') return
    this.#pairing.show(message)
    this.#tellStatus()
  }

  async #open(worker: WorkerProcess, me: string): Promise<void> {
    const { installation, intake, onReady } = this.#parts
    // also when the page has loaded itself anew: what came meanwhile was not told
    intake.holdMark()
    this.#pairing.linked()
    // nothing is taken in or sent before the database knows whose number it is
    while (!worker.ended && !this.#isOpen) {
      this.#isOpen = await installation.linked(me).then(
        () => worker === this.#worker,
        () => false,
      )
      if (!this.#isOpen) await pause(TICK_MS)
    }
    if (worker.ended) return
    this.#saving.opened(Date.now())
    onReady()
    await readMissed(this.#parts, worker)
  }

  async #close(): Promise<void> {
    await this.#effects
    this.#isOpen = false
    const worker = this.#worker
    const wasReady = this.#hosting?.phase.at === 'ready' || this.#hosting?.phase.at === 'offline'
    this.#hosting = undefined
    this.#worker = undefined
    // another node that has taken over must not find the number in use
    const mayTakeTime = await this.#parts.stillHolds().catch(() => false)
    await worker?.end(mayTakeTime ? END_MS : 0)
    reapBrowser(this.#parts.places.folder, this.#parts.places.profileDir)
    if (wasReady) await this.#saving.last()
  }
}
