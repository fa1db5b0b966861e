import { setTimeout as sleep } from 'node:timers/promises'
import { MongoClient } from 'mongodb'
import { TelegramStandIn } from '../stand-ins/telegram/client.ts'
import type { Update } from '../stand-ins/telegram/state.ts'
import { NodeProcess } from '../support/node-process.ts'
import { seededRandom } from './random.ts'
import { reportText } from './reports.ts'
import { type Expectation, judge, type Verdict } from './verdict.ts'

export type TortureOptions = {
  readonly mongoUri: string
  readonly reports: number
  readonly kills: number
  readonly seed: number
  /** What dies: the node, or what `killDatabase` kills. */
  readonly killDatabase?: () => Promise<void>
  readonly log: (line: string) => void
}

const TOKEN = '7000000001:TORTURE-abcdefghijklmnopqrstuvwxyz123'
const PAIRS = 6
const teacherChat = (pair: number): number => 500_000 + pair
const directorChat = (pair: number): number => 600_000 + pair

/** Everybody opens the bot and chooses who they are in the demonstration. */
const linkEverybody = async (standIn: TelegramStandIn): Promise<void> => {
  for (let pair = 1; pair <= PAIRS; pair += 1) {
    for (const [chat, id] of [
      [teacherChat(pair), `teacher-${2 * pair}`],
      [directorChat(pair), `director-${pair}`],
    ] as const) {
      const person = standIn.person(chat, 'fr')
      await person.say('/start')
      await person.receives(/./)
      await person.say(id)
      await person.receives(/./)
    }
  }
}

/** Waits until nothing is pending anywhere, or two minutes. */
const settle = async (db: ReturnType<MongoClient['db']>, standIn: TelegramStandIn): Promise<void> => {
  const giveUpAt = Date.now() + 120_000
  let calm = 0
  while (calm < 5 && Date.now() < giveUpAt) {
    const pending = await Promise.all([
      standIn.pendingUpdates(),
      db.collection('inbox').countDocuments({ pending: true }),
      db.collection('tickets').countDocuments({ 'unrelayed.0': { $exists: true } }),
      db.collection('deliveries').countDocuments({ status: { $in: ['pending', 'sending'] } }),
    ]).catch(() => [1])
    calm = pending.every((count) => count === 0) ? calm + 1 : 0
    await sleep(200)
  }
}

/** Sends reports while the node (or the database) is killed at random instants; says what became of each. */
export const torture = async (options: TortureOptions): Promise<Verdict> => {
  const random = seededRandom(options.seed)
  const standIn = await TelegramStandIn.start(TOKEN)
  const env = { MONGODB_URI: options.mongoUri, TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: standIn.root }
  const client = await new MongoClient(options.mongoUri).connect()
  let node = await NodeProcess.start(env)
  try {
    await linkEverybody(standIn)
    const expected: Expectation[] = []
    const sent: Update[] = []
    const sending = (async () => {
      for (let n = 0; n < options.reports; n += 1) {
        const pair = 1 + (n % PAIRS)
        const { text, mark } = reportText(n)
        expected.push({ mark, directorChat: directorChat(pair) })
        sent.push(await standIn.person(teacherChat(pair), 'fr').say(text))
        // the provider delivers one in ten again, as Telegram does after a lost answer
        if (random() < 0.1) await standIn.redeliver(sent[Math.floor(random() * sent.length)] as Update)
        await sleep(random() * 60)
      }
    })()
    for (let kill = 1; kill <= options.kills; kill += 1) {
      await sleep(200 + random() * 1_500)
      if (options.killDatabase) {
        await options.killDatabase()
      } else {
        await node.kill('SIGKILL')
        node = await NodeProcess.start(env)
      }
      options.log(`kill ${kill} of ${options.kills}`)
    }
    await sending
    await settle(client.db(), standIn)
    return await judge(client.db(), standIn, expected)
  } finally {
    await node.kill('SIGKILL')
    await client.close()
    await standIn.stop()
  }
}
