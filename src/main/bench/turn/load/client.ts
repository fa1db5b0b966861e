import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { providerOf } from '../providers/index.ts'
import type { Answer, Order } from './orders.ts'
import { runEcho, runTurns, Waiting } from './turns.ts'

// A process of its own: the people who write, and the provider's API that brings them the answers.

const waiting = new Waiting()

const serve = async (key: string): Promise<number> => {
  const provider = providerOf(key)
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { body, chat } = provider.answer(request.url ?? '', Buffer.concat(chunks).toString())
      response.writeHead(200, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      })
      response.end(body)
      if (chat !== undefined) waiting.arrived(chat)
    })
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

const obey = async (order: Order): Promise<Answer> => {
  switch (order.kind) {
    case 'serve':
      return { port: await serve(order.provider) }
    case 'turns':
      return runTurns(order, waiting)
    case 'echo':
      return runEcho(order)
  }
}

process.on('message', (order: Order) => {
  void obey(order)
    .catch((error: unknown): Answer => ({ failed: error instanceof Error ? error.message : String(error) }))
    .then((answer) => process.send?.(answer))
})
process.on('disconnect', () => process.exit(0))
