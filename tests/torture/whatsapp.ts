import { execFileSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Connection } from 'mongoose'
import type { InboundMessage } from '../../src/bots/index.ts'
import { memoryInbox } from '../integration/bots/setup/telegram.ts'
import { WhatsappStandIn } from '../stand-ins/whatsapp-web/client.ts'
import { eventually } from '../support/eventually.ts'
import { WhatsappNode } from '../support/whatsapp-web.ts'
import { seededRandom } from './random.ts'

export type WhatsappVerdict = {
  readonly kills: number
  readonly messages: number
  /** Said by people and not in the inbox, or there more than once. */
  readonly lost: number
  readonly doubled: number
  /** Replies that a chat does not show, or shows more than once. */
  readonly unsent: number
  readonly sentTwice: number
  readonly outOfOrder: number
  /** Attempts after which nobody knew, for the record. */
  readonly unknownAttempts: number
  readonly violations: readonly string[]
}

export const isFlawless = (verdict: WhatsappVerdict): boolean =>
  verdict.lost + verdict.doubled + verdict.unsent + verdict.sentTwice + verdict.outOfOrder === 0 &&
  verdict.violations.length === 0

const CHATS = 4
const chatOf = (n: number): string => `21266000000${n % CHATS}@c.us`
const wordsOf = (n: number): string => `panne numéro ${n}`
const replyOf = (n: number): string => `réponse numéro ${n}`

/** The pages' own processes, below the browser; one of them is a spare without a page. */
export const renderersOf = (browserPid: number): number[] => {
  const rows = execFileSync('ps', ['-axo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n')
  const processes = rows.map((row) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row)?.slice(1) ?? [])
  const below = new Set([String(browserPid)])
  for (let round = 0; round < 3; round += 1)
    for (const [pid = '', parent = ''] of processes) if (below.has(parent)) below.add(pid)
  return processes.flatMap(([pid = '', , args = '']) =>
    below.has(pid) && args.includes('--type=renderer') ? [Number(pid)] : [],
  )
}

type Load = { readonly node: WhatsappNode; readonly standIn: WhatsappStandIn; readonly random: () => number }

/** People write; every message is answered once, however often that has to be tried. */
const converse = async ({ node, standIn, random }: Load, messages: number): Promise<number> => {
  let unknown = 0
  const answer = async (n: number): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await node.channel.sender.send(
        { channel: 'whatsapp-web', account: node.channel.account, chat: chatOf(n) },
        { text: replyOf(n), choices: [] },
        {
          deliveryId: `reply-${n}`,
          kind: 'reply',
          purpose: 'reply',
          signal: AbortSignal.timeout(20_000),
        },
      )
      if (outcome.outcome === 'sent') return
      if (outcome.outcome === 'unknown') unknown += 1
      if (attempt > 600) throw new Error(`reply ${n} never went out: ${JSON.stringify(outcome)}`)
      await sleep(500)
    }
  }
  const lanes = Array.from({ length: CHATS }, () => Promise.resolve())
  for (let n = 0; n < messages; n += 1) {
    await standIn.says(chatOf(n), { body: wordsOf(n) })
    lanes[n % CHATS] = lanes[n % CHATS]!.then(() => answer(n))
    await sleep(random() * 120)
  }
  await Promise.all(lanes)
  return unknown
}

const killSometimes = async (
  { node, standIn, random }: Load,
  { kills, log }: { kills: number; log: (line: string) => void },
): Promise<void> => {
  for (let kill = 1; kill <= kills; kill += 1) {
    await sleep(500 + random() * 1_500)
    // so that some die between the message and its answer
    await standIn.fault({ kind: 'slow', ms: 400, times: 3 })
    await sleep(random() * 300)
    const browser = node.browserPid
    const victims = kill % 3 === 0 ? renderersOf(browser) : [browser]
    for (const victim of victims) process.kill(victim, 'SIGKILL')
    log(`kill ${kill} of ${kills}: the ${victims.includes(browser) ? 'browser' : 'page'}`)
    await eventually(
      () => {
        if (node.isReady) throw new Error('the death was not noticed')
      },
      { withinMs: 40_000 },
    )
    await node.ready(90_000)
  }
}

const inOrder = (kept: readonly InboundMessage[]): number => {
  const byOrder = [...kept].sort((one, other) => one.order - other.order)
  const last = new Map<string, number>()
  let wrong = 0
  for (const message of byOrder) {
    const n = message.kind === 'text' ? Number(/\d+$/.exec(message.text)?.[0]) : 0
    if (n < (last.get(message.from.chat) ?? -1)) wrong += 1
    last.set(message.from.chat, n)
  }
  return wrong
}

/** Kills the browser, or its page, while people write and are answered; says what became of every message. */
export const tortureWhatsapp = async (options: {
  readonly connection: Connection
  readonly messages: number
  readonly kills: number
  readonly seed: number
  readonly log: (line: string) => void
}): Promise<WhatsappVerdict> => {
  const { connection, messages, kills, seed, log } = options
  const random = seededRandom(seed)
  const inbox = memoryInbox()
  const standIn = await WhatsappStandIn.start()
  // a browser that dies every few seconds would rest for minutes: here it is expected to
  const limits = { restSteps: [500, 2_000], steadyMs: 5_000 }
  const node = await WhatsappNode.start({ connection, inbox, standIn, limits })
  try {
    await node.link()
    const load = { node, standIn, random }
    const [unknownAttempts] = await Promise.all([
      converse(load, messages),
      killSometimes(load, { kills, log }),
    ])
    await eventually(() => {
      if (inbox.kept.length < messages) throw new Error('not everything has come in')
    }).catch(() => undefined)
    const texts = inbox.kept.map((message) => (message.kind === 'text' ? message.text : ''))
    const sent: string[] = []
    for (let chat = 0; chat < CHATS; chat += 1)
      sent.push(...(await standIn.sentTo(chatOf(chat))).map(({ body }) => body ?? ''))
    const all = Array.from({ length: messages }, (_, n) => n)
    const countOf = (list: readonly string[], words: string) => list.filter((one) => one === words).length
    return {
      kills,
      messages,
      lost: all.filter((n) => countOf(texts, wordsOf(n)) === 0).length,
      doubled: all.filter((n) => countOf(texts, wordsOf(n)) > 1).length,
      unsent: all.filter((n) => countOf(sent, replyOf(n)) === 0).length,
      sentTwice: all.filter((n) => countOf(sent, replyOf(n)) > 1).length,
      outOfOrder: inOrder(inbox.kept),
      unknownAttempts,
      violations: (await standIn.seen()).violations,
    }
  } finally {
    await node.close()
    await standIn.stop()
  }
}
