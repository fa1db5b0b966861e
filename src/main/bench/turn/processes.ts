import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { pause } from '../../../shared/index.ts'
import { freePort } from '../../mongod/index.ts'
import type { Answer, Order, Report } from './load/orders.ts'

const HERE = import.meta.dirname
const CLI = path.join(HERE, '../../cli.ts')
const READY_WITHIN_MS = 300_000
const WITH_TYPES = ['--import', 'tsx']

export type Child = { readonly stop: () => Promise<void> }

const stopper =
  (child: ChildProcess): Child['stop'] =>
  async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }

const fault = (what: string): Error => new Error(`the bench failed: ${what}`)

/** The bare fastify of the comparison. */
export const startEcho = async (): Promise<Child & { readonly url: string }> => {
  const port = await freePort()
  const child = fork(path.join(HERE, 'load/echo.ts'), [String(port)], { execArgv: WITH_TYPES })
  await once(child, 'message')
  return { url: `http://127.0.0.1:${port}/`, stop: stopper(child) }
}

export type LoadClient = Child & {
  readonly serve: (provider: string) => Promise<number>
  readonly run: (order: Exclude<Order, { kind: 'serve' }>) => Promise<Report>
}

export const startLoadClient = (): LoadClient => {
  const child = fork(path.join(HERE, 'load/client.ts'), [], { execArgv: WITH_TYPES })
  const ask = async (order: Order): Promise<Answer> => {
    child.send(order)
    const [answer] = (await once(child, 'message')) as [Answer]
    if ('failed' in answer) throw fault(answer.failed)
    return answer
  }
  return {
    serve: async (provider) => ((await ask({ kind: 'serve', provider })) as { port: number }).port,
    run: async (order) => (await ask(order)) as Report,
    stop: stopper(child),
  }
}

export type ServingNode = Child & {
  readonly url: string
  /** Resident memory, megabytes. */
  readonly residentMegabytes: () => Promise<number>
  /** Processor time used since its start. */
  readonly processorSeconds: () => Promise<number>
}

/** One node of the product as `sanad serve` runs it, with the flags that this process was started with. `NODE_OPTIONS` reaches it, for profiles. */
export const startNode = async (env: Readonly<Record<string, string>>): Promise<ServingNode> => {
  const port = String(await freePort())
  const child = spawn(process.execPath, [...process.execArgv, CLI, 'serve'], {
    env: { ...process.env, ...env, PORT: port, HOST: '127.0.0.1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  const giveUpAt = Date.now() + READY_WITHIN_MS
  for (;;) {
    const ready = await fetch(`${url}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (ready) break
    if (child.exitCode !== null || Date.now() > giveUpAt) {
      child.kill('SIGKILL')
      throw fault('the node did not start')
    }
    await pause(100)
  }
  const metric = async (name: string): Promise<number> => {
    const text = await (await fetch(`${url}/metrics`)).text()
    return Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1])
  }
  return {
    url,
    stop: stopper(child),
    residentMegabytes: async () => (await metric('process_resident_memory_bytes')) / 1_048_576,
    processorSeconds: () => metric('process_cpu_seconds_total'),
  }
}
