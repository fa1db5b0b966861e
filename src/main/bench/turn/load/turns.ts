import { messageOf } from '../mix.ts'
import { type BenchProvider, providerOf } from '../providers/index.ts'
import type { Order, Report } from './orders.ts'
import { keepAlive, post } from './post.ts'

/** A turn without an answer after this has failed, and with it the bench. */
const ANSWERED_WITHIN_MS = 120_000
export const FIRST_CHAT = 700_000_000

const chatOf = (n: number, people: number): string => String(FIRST_CHAT + (n % people))

/** Who waits for an answer in which chat. */
export class Waiting {
  readonly #answered = new Map<string, () => void>()
  sent = 0

  /** The provider was given a message for this chat. */
  arrived(chat: string): void {
    this.sent += 1
    this.#answered.get(chat)?.()
    this.#answered.delete(chat)
  }

  in(chat: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`no answer in chat ${chat} within ${ANSWERED_WITHIN_MS} ms`)),
        ANSWERED_WITHIN_MS,
      )
      this.#answered.set(chat, () => {
        clearTimeout(timer)
        resolve()
      })
    })
  }
}

/** So many at once until all are done. */
const together = async (
  { from, count, concurrency }: { from: number; count: number; concurrency: number },
  work: (n: number) => Promise<void>,
): Promise<void> => {
  let next = from
  const worker = async (): Promise<void> => {
    while (next < from + count) {
      next += 1
      await work(next - 1)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
}

const turn = async (
  {
    provider,
    waiting,
    chat,
    text,
    n,
  }: { provider: BenchProvider; waiting: Waiting; chat: string; text: string; n: number },
  send: (webhook: ReturnType<BenchProvider['webhook']>) => Promise<void>,
): Promise<number> => {
  const webhook = provider.webhook({ n: n + 1, chat, text })
  const begun = performance.now()
  const answered = waiting.in(chat)
  await Promise.all([send(webhook), answered])
  return performance.now() - begun
}

/** As many people at once as asked for write, each waits for the answer, and the next one writes. */
export const runTurns = async (order: Order & { kind: 'turns' }, waiting: Waiting): Promise<Report> => {
  const provider = providerOf(order.provider)
  const agent = keepAlive(order.concurrency)
  const latencies: number[] = []
  const busy = new Map<string, Promise<void>>()
  const sentBefore = waiting.sent
  const begun = performance.now()
  await together(order, async (n) => {
    const text = order.hello ? 'Bonjour' : messageOf(n, order.people, order.only).text
    const chat = chatOf(n, order.people)
    const before = busy.get(chat)
    const taken = (async () => {
      // nobody writes again before they are answered
      await before
      return turn({ provider, waiting, chat, text, n }, ({ path, headers, body }) =>
        post(`${order.url}${path}`, { agent, headers, body }),
      )
    })()
    const done = () => undefined
    busy.set(chat, taken.then(done, done))
    latencies.push(await taken)
  })
  const seconds = (performance.now() - begun) / 1_000
  agent.destroy()
  return { seconds, latencies: latencies.sort((a, b) => a - b), sent: waiting.sent - sentBefore }
}

/** The same webhooks to a server that does nothing with them. */
export const runEcho = async ({ url, count, concurrency }: Order & { kind: 'echo' }): Promise<Report> => {
  const agent = keepAlive(concurrency)
  const provider = providerOf('telegram')
  const begun = performance.now()
  await together({ from: 0, count, concurrency }, async (n) => {
    const { text } = messageOf(n, count)
    const { headers, body } = provider.webhook({ n, chat: String(FIRST_CHAT + n), text })
    await post(url, { agent, headers, body })
  })
  const seconds = (performance.now() - begun) / 1_000
  agent.destroy()
  return { seconds, latencies: [], sent: count }
}
