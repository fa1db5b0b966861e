import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
// @ts-expect-error plain JavaScript: it runs before anything is installed
import { NODE_FLAGS } from '../../scripts/lib/run.mjs'
import { freePort } from '../../src/main/mongod/index.ts'

const CLI = new URL('../../src/main/cli.ts', import.meta.url).pathname

/** One node of the product in a process of its own, on the test run's database server. */
export class NodeProcess {
  readonly url: string
  readonly #child: ChildProcess
  #stderr = ''

  private constructor(child: ChildProcess, url: string) {
    this.#child = child
    this.url = url
    child.stderr?.on('data', (chunk: Buffer) => {
      this.#stderr = (this.#stderr + chunk.toString()).slice(-20_000)
    })
  }

  /** Starts `sanad serve` and waits until it is ready. */
  static async start(env: Record<string, string>): Promise<NodeProcess> {
    const port = env.PORT ?? String(await freePort())
    const child = spawn(process.execPath, [...NODE_FLAGS, CLI, 'serve'], {
      env: { ...process.env, SANAD_DEMO: '1', LOG_LEVEL: 'warn', ...env, PORT: port },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const node = new NodeProcess(child, `http://127.0.0.1:${port}`)
    try {
      await node.#ready()
      return node
    } catch (error) {
      // nobody else knows of it: it would go on for ever
      child.kill('SIGKILL')
      throw error
    }
  }

  get stderr(): string {
    return this.#stderr
  }

  get #ended(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null
  }

  async #ready(): Promise<void> {
    const giveUpAt = Date.now() + 170_000
    while (Date.now() < giveUpAt) {
      if (this.#ended) throw new Error(`the node ended with ${this.#child.exitCode}: ${this.#stderr}`)
      const ready = await fetch(`${this.url}/health/ready`).then(
        (response) => response.ok,
        () => false,
      )
      if (ready) return
      await sleep(50)
    }
    throw new Error(`the node was not ready in time: ${this.#stderr}`)
  }

  async kill(signal: 'SIGKILL' | 'SIGTERM' = 'SIGTERM'): Promise<void> {
    if (this.#ended) return
    this.#child.kill(signal)
    await once(this.#child, 'exit')
  }
}
