import { parseArgs } from 'node:util'
import { botMigrations } from '../../src/bots/index.ts'
import { connectMongo, migrate } from '../../src/shared/mongo/index.ts'
import { leasesOf } from '../integration/bots/setup/telegram.ts'
import { withServer } from './server.ts'
import { isFlawless, tortureWhatsapp } from './whatsapp.ts'

/** Usage: whatsapp-main.ts [--messages N] [--kills N] [--seed N] [--json]; what `sanad torture whatsapp` runs. */
const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '400' },
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
})
const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

const [messages, kills, seed] = [Number(values.messages), Number(values.kills), Number(values.seed)]
say(`the browser, or its page, is killed ${kills} times while ${messages} messages come in and are answered`)
const verdict = await withServer(say, async (uri) => {
  const connection = await connectMongo(uri)
  await migrate(connection.getClient().db(connection.name), botMigrations, leasesOf(connection, 'torture'))
  try {
    return await tortureWhatsapp({ connection, messages, kills, seed, log: say })
  } finally {
    await connection.close()
  }
})
if (values.json) process.stdout.write(`${JSON.stringify(verdict)}\n`)
else
  process.stdout.write(
    `${verdict.messages} messages, ${verdict.kills} kills; lost ${verdict.lost}, doubled ${verdict.doubled}; ` +
      `replies unsent ${verdict.unsent}, sent twice ${verdict.sentTwice}; out of order ${verdict.outOfOrder}; ` +
      `unknown attempts ${verdict.unknownAttempts}\n`,
  )
process.exit(isFlawless(verdict) ? 0 : 1)
