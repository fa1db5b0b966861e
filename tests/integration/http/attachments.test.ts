import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openServer, signIn, type TestServer } from './fakes/server.ts'

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

describe('files of the web chat', () => {
  let test: TestServer
  let headers: { authorization: string }
  beforeAll(async () => {
    test = await openServer()
    headers = await signIn(test)
  })
  afterAll(() => test.server.close())

  const form = (fields: Record<string, string>, files: readonly File[]) => {
    const data = new FormData()
    for (const [name, value] of Object.entries(fields)) data.append(name, value)
    for (const file of files) data.append('files', file)
    return data
  }
  const send = async (data: FormData, as: Record<string, string> = headers) => {
    const encoded = new Response(data)
    return test.server.inject({
      method: 'POST',
      url: '/api/webchat/messages',
      payload: Buffer.from(await encoded.arrayBuffer()),
      headers: { ...as, 'content-type': encoded.headers.get('content-type') ?? '' },
    })
  }
  const image = (name = 'photo.png') => new File([PNG], name, { type: 'image/png' })
  const fetchFile = (id: string, as = headers) =>
    test.server.inject({ url: `/api/webchat/attachments/${id}`, headers: as })

  it('takes words with files, and gives the same bytes back to that person only', async () => {
    const answer = await send(
      form({ clientMessageId: 'f-1', text: 'شوف التصويرة' }, [image('../../صورة.png')]),
    )
    expect(answer.statusCode).toBe(202)
    const { input } = test.webchat.received.at(-1)!
    expect(input).toMatchObject({ clientMessageId: 'f-1', text: 'شوف التصويرة' })
    expect(input.attachments).toMatchObject([{ name: 'صورة.png', type: 'image/png', bytes: PNG.length }])
    const [stored] = input.attachments
    const file = await fetchFile(stored!.id)
    expect(file.rawPayload.equals(PNG)).toBe(true)
    expect(file.headers['content-type']).toBe('image/png')
    expect((await fetchFile(stored!.id, await signIn(test, 'director-1'))).statusCode).toBe(404)
  })

  it('takes a file without words', async () => {
    expect((await send(form({ clientMessageId: 'f-2' }, [image()]))).statusCode).toBe(202)
    expect(test.webchat.received.at(-1)?.input).toMatchObject({
      text: '',
      attachments: [{ name: 'photo.png' }],
    })
  })

  it('never shows a file that could run as a page of ours', async () => {
    const svg = new File(['<svg onload="alert(1)"/>'], 'a"b.svg', { type: 'image/svg+xml' })
    await send(form({ clientMessageId: 'f-3' }, [svg]))
    const file = await fetchFile(test.webchat.received.at(-1)!.input.attachments[0]!.id)
    expect(file.headers['content-type']).toBe('application/octet-stream')
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="/)
    expect(file.headers['content-security-policy']).toBe("default-src 'none'; sandbox")
    expect(file.headers['x-content-type-options']).toBe('nosniff')
  })

  it.each([
    [
      'six files',
      () =>
        form(
          { clientMessageId: 'n-1' },
          Array.from({ length: 6 }, () => image()),
        ),
      413,
    ],
    [
      'a file of more than 10 MB',
      () => form({ clientMessageId: 'n-2' }, [new File([Buffer.alloc(10 * 1024 * 1024 + 1)], 'big.bin')]),
      413,
    ],
    ['no clientMessageId', () => form({ text: 'a' }, [image()]), 400],
    ['neither words nor files', () => form({ clientMessageId: 'n-3' }, []), 400],
  ])('refuses %s and keeps nothing', async (_name, make, status) => {
    const before = test.webchat.received.length
    const answer = await send(make())
    expect(answer.statusCode).toBe(status)
    expect(test.webchat.received).toHaveLength(before)
  })

  it('does not read the files of a stranger', async () => {
    const answer = await send(form({ clientMessageId: 'n-4' }, [image()]), {})
    expect(answer.statusCode).toBe(401)
  })
})
