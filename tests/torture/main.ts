import { parseArgs } from 'node:util'
import { torture } from './run.ts'
import { withServer } from './server.ts'
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

const options = {
  reports: Number(values.reports),
  kills: Number(values.kills),
  seed: Number(values.seed),
  log: say,
}
say(`the node is killed ${options.kills} times while ${options.reports} reports come in`)
const node = await withServer(say, (mongoUri) => torture({ ...options, mongoUri }))
say(`the database is killed ${options.kills} times while ${options.reports} reports come in`)
const database = await withServer(say, (mongoUri, killDatabase) =>
  torture({ ...options, mongoUri, killDatabase }),
)

const show = (name: string, verdict: Verdict): string =>
  `${name}: ${verdict.reports} reports; without a ticket ${verdict.withoutTicket.length}, with several ${verdict.withSeveralTickets.length}, ` +
  `without an alert ${verdict.withoutAlert.length}; extra alerts ${verdict.extraAlerts} (not marked ${verdict.unmarkedExtras}), unknown attempts ${verdict.unknownAttempts}`

if (values.json) process.stdout.write(`${JSON.stringify({ node, database })}\n`)
else process.stdout.write(`${show('node killed', node)}\n${show('database killed', database)}\n`)
process.exit(isClean(node) && isClean(database) ? 0 : 1)
