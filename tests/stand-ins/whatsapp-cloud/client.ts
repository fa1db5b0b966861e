import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { CloudPerson } from './person.ts'
import type { ApprovedTemplate, Config, Fault, Media, RecordedCall, Shown } from './state.ts'

export type ShownMessage = Omit<Shown, 'mediaId'> & { readonly base64?: string }

/** The stand-in of the Cloud API, in a process of its own, with the people who write through it. */
export class CloudStandIn {
  readonly root: string
  readonly config: Config
  readonly #child: ChildProcess

  private constructor(child: ChildProcess, root: string, config: Config) {
    this.#child = child
    this.root = root
    this.config = config
  }

  static async start(config: Config): Promise<CloudStandIn> {
    const main = new URL('./main.ts', import.meta.url).pathname
    const child = spawn(process.execPath, ['--import', 'tsx', main, JSON.stringify(config)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
    return new CloudStandIn(child, line.toString().trim(), config)
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGKILL')
    await once(this.#child, 'exit')
  }

  async #control<T>(path: string, body?: unknown): Promise<T> {
    const init: RequestInit =
      body === undefined
        ? {}
        : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
    const response = await fetch(`${this.root}/control/${path}`, init)
    if (!response.ok) throw new Error(`stand-in: ${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as T
  }

  set(setting: {
    webhook?: string
    templates?: readonly ApprovedTemplate[]
    down?: boolean
    failsLate?: boolean
    gone?: string
    closed?: string
    open?: string
  }): Promise<unknown> {
    return this.#control('set', setting)
  }

  /** All is well again, and what was called is forgotten; what was shown stays. */
  calm(): Promise<unknown> {
    return this.#control('calm', {})
  }

  fault(fault: Fault): Promise<unknown> {
    return this.#control('faults', fault)
  }

  async keep({ content, ...media }: Media): Promise<string> {
    const kept = { ...media, base64: content.toString('base64') }
    return (await this.#control<{ id: string }>('media', kept)).id
  }

  /** Signed and posted until it is accepted. */
  deliver(payload: object): Promise<unknown> {
    return this.#control('deliver', { payload })
  }

  calls(): Promise<RecordedCall[]> {
    return this.#control('calls')
  }

  /** What the product did that the rules do not allow. */
  async refusals(): Promise<RecordedCall[]> {
    return (await this.calls()).filter(({ why }) => why?.startsWith('Invalid parameter') || why === 'token')
  }

  async shownTo(chat: string): Promise<ShownMessage[]> {
    const shown = await this.#control<ShownMessage[]>('shown')
    return shown.filter((message) => message.chat === chat)
  }

  person(
    waId: string,
    name = 'Sheena Nelson',
    phoneNumberId = this.config.phoneNumberIds[0] ?? '',
  ): CloudPerson {
    return new CloudPerson(this, { waId, name, phoneNumberId })
  }
}
