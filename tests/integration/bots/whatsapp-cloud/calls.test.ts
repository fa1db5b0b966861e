import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CloudApi, CloudFailure, createCloudApi } from '../../../../src/bots/whatsapp-cloud/api/index.ts'

let answer: RequestListener
let server: Server
let api: CloudApi
beforeEach(async () => {
  server = createServer((request, response) => answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  api = createCloudApi({ token: 'a-token', apiRoot, apiVersion: 'v23.0' })
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const failureOf = async (call: Promise<unknown>): Promise<unknown> => {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(CloudFailure)
  return error
}

describe('a call of the Cloud API', () => {
  it('gives what is answered, however it was cut into pieces', async () => {
    answer = (_, response) => {
      response.write('{"id":')
      setTimeout(() => response.end('"سلام"}'), 20)
    }
    expect(await api.get('/1', new AbortController().signal)).toEqual({ id: 'سلام' })
  })

  it('may have arrived when it is given up, before the answer or in the middle of it', async () => {
    for (const listener of [
      () => undefined,
      (_, response) => void response.write('{'),
    ] as RequestListener[]) {
      answer = listener
      const stop = new AbortController()
      setTimeout(() => stop.abort(), 50)
      expect(await failureOf(api.post('/1/messages', {}, stop.signal))).toMatchObject({ kind: 'broken' })
    }
  })

  it('fails when the answer breaks off, and when it does not end', async () => {
    answer = (_, response) => {
      response.write('{', () => response.destroy())
    }
    const { signal } = new AbortController()
    expect(await failureOf(api.get('/1', signal))).toMatchObject({ kind: 'broken' })
    answer = (_, response) => {
      const more = () => response.write('x'.repeat(65_536), (error) => error || more())
      more()
    }
    expect(await failureOf(api.get('/1', signal))).toMatchObject({ kind: 'broken' })
  })
})
