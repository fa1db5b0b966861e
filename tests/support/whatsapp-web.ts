import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Connection } from 'mongoose'
import {
  createWhatsappWeb,
  type FileReader,
  findChromium,
  type Inbox,
  type WhatsappWebParts,
} from '../../src/bots/index.ts'
import { silentLogger } from '../../src/shared/index.ts'
import { leasesOf } from '../integration/bots/setup/telegram.ts'
import type { WhatsappStandIn } from '../stand-ins/whatsapp-web/client.ts'
import { eventually } from './eventually.ts'

export const NO_FILES: FileReader = { find: async () => undefined }

/** Nothing is held back: what is tested is not how patient a person is. */
const AT_ONCE = { perMinute: 10_000, perHour: 100_000, newChatsPerDay: 1_000, typingMsPerCharacter: 0 }

export type NumberOptions = Partial<WhatsappWebParts> & {
  readonly connection: Connection
  readonly inbox: Inbox
  readonly standIn: WhatsappStandIn
  /** Leases tell nodes apart by it. */
  readonly node?: string
}

/** One node that hosts the number, with the real library and the real Chromium, until it is closed. */
export class WhatsappNode {
  readonly dataDir: string
  readonly channel: ReturnType<typeof createWhatsappWeb>
  readonly shown: string[] = []
  readonly #standIn: WhatsappStandIn
  readonly #stopping = new AbortController()
  #running: Promise<void> = Promise.resolve()

  private constructor(dataDir: string, { standIn, node = 'node-a', ...given }: NumberOptions) {
    this.dataDir = dataDir
    this.#standIn = standIn
    this.channel = createWhatsappWeb({
      dataDir,
      hosts: true,
      chromium: findChromium(process.env.CHROMIUM_PATH),
      chromiumArgs: standIn.chromiumArgs,
      pace: AT_ONCE,
      polls: false,
      leases: leasesOf(given.connection, node),
      files: NO_FILES,
      onReceipt: () => undefined,
      onReady: () => undefined,
      show: (line) => this.shown.push(line),
      logger: silentLogger,
      ...given,
    })
  }

  static async start(options: NumberOptions): Promise<WhatsappNode> {
    const dataDir = options.dataDir ?? (await mkdtemp(path.join(os.tmpdir(), 'sanad-whatsapp-')))
    const node = new WhatsappNode(dataDir, options)
    node.#running = node.channel.start(node.#stopping.signal)
    return node
  }

  get isReady(): boolean {
    return this.channel.figures().ready === 1
  }

  async ready(withinMs = 60_000): Promise<void> {
    await eventually(
      () => {
        if (!this.isReady) throw new Error(`not ready: ${JSON.stringify(this.channel.figures())}`)
      },
      { withinMs },
    )
  }

  /** Waits for the code and links the phone, as its owner does. */
  async link(): Promise<void> {
    await eventually(
      () => {
        if (!this.shown.some((line) => line.includes('scan this code'))) throw new Error('no code is shown')
      },
      { withinMs: 60_000 },
    )
    await this.#standIn.scan()
    await this.ready()
  }

  /** The browser's process, as the node has noted it. */
  get browserPid(): number {
    const file = path.join(this.dataDir, 'whatsapp-web', 'browser.json')
    return (JSON.parse(readFileSync(file, 'utf8')) as { pid: number }).pid
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#running
  }

  async close(): Promise<void> {
    await this.stop()
    await rm(this.dataDir, { recursive: true, force: true })
  }
}
