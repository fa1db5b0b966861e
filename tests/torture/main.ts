import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { findMongod, runEmbedded, standardSteps } from '../../src/main/mongod/index.ts'
import { pause, silentLogger } from '../../src/shared/index.ts'
import { torture } from './run.ts'
import { isClean, type Verdict } from './verdict.ts'

/** Usage: main.ts [--reports N] [--kills N] [--seed N] [--json]; what `sanad torture` runs. */
const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '200' },
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
})
const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

const withServer = async <T>(work: (uri: string, kill: () => Promise<void>) => Promise<T>): Promise<T> => {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'sanad-torture-'))
  const findBinary = () => findMongod(standardSteps(process.env, say), say)
  const server = await runEmbedded({
    dataDir,
    findBinary,
    logger: silentLogger,
    small: true,
    restarts: Number.POSITIVE_INFINITY,
  })
  const kill = async (): Promise<void> => {
    const pid = server.pid()
    process.kill(pid, 'SIGKILL')
    while (server.pid() === pid) await pause(50)
  }
  try {
    return await work(server.uri, kill)
  } finally {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

const options = {
  reports: Number(values.reports),
  kills: Number(values.kills),
  seed: Number(values.seed),
  log: say,
}
say(`the node is killed ${options.kills} times while ${options.reports} reports come in`)
const node = await withServer((mongoUri) => torture({ ...options, mongoUri }))
say(`the database is killed ${options.kills} times while ${options.reports} reports come in`)
const database = await withServer((mongoUri, killDatabase) => torture({ ...options, mongoUri, killDatabase }))

const show = (name: string, verdict: Verdict): string =>
  `${name}: ${verdict.reports} reports; without a ticket ${verdict.withoutTicket.length}, with several ${verdict.withSeveralTickets.length}, ` +
  `without an alert ${verdict.withoutAlert.length}; extra alerts ${verdict.extraAlerts} (not marked ${verdict.unmarkedExtras}), unknown attempts ${verdict.unknownAttempts}`

if (values.json) process.stdout.write(`${JSON.stringify({ node, database })}\n`)
else process.stdout.write(`${show('node killed', node)}\n${show('database killed', database)}\n`)
process.exit(isClean(node) && isClean(database) ? 0 : 1)
