import { Agent, request } from 'node:http'

/** Kept alive; so many at once as the bench has asked for, never more. */
export const keepAlive = (sockets: number): Agent => new Agent({ keepAlive: true, maxSockets: sockets })

/** One POST of JSON; rejects unless it is answered with 2xx. */
export const post = (
  url: string,
  { agent, headers, body }: { agent: Agent; headers?: Readonly<Record<string, string>>; body: string },
): Promise<void> =>
  new Promise((resolve, reject) => {
    const length = Buffer.byteLength(body)
    const asked = request(
      url,
      {
        agent,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': length, ...headers },
      },
      (answer) => {
        const { statusCode = 0 } = answer
        answer.resume()
        answer.once('end', () => {
          if (statusCode >= 200 && statusCode < 300) resolve()
          else reject(new Error(`${url} answered ${statusCode}`))
        })
        answer.once('error', reject)
      },
    )
    asked.once('error', reject)
    asked.end(body)
  })
