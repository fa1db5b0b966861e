import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { silentLogger } from '../../../src/shared/index.ts'
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
    ['a program', Buffer.from('MZ and more'), 415, 'attachment.program', /est un programme/],
    ['an empty file', Buffer.alloc(0), 400, 'attachment.empty', /est vide/],
    ['a file that is too large', Buffer.alloc(1024 * 1024 + 1), 413, 'attachment.too_large', /1 Mo au plus/],
  ])('refuses %s kindly, with what came beside it', async (_what, content, status, code, words) => {
    const [before, kept] = [test.webchat.received.length, test.webchat.keptFiles]
    const answer = await send(
      form({ clientMessageId: 'r-1' }, [image(), new File([content], 'facture.pdf')]),
      {
        ...headers,
        'accept-language': 'fr',
      },
    )
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json()).toMatchObject({ code, detail: expect.stringMatching(words) })
    expect(answer.json().detail).toContain('facture.pdf')
    expect([test.webchat.received.length, test.webchat.keptFiles]).toEqual([before, kept])
  })

  it('says when a file is still on its way, and when to ask again', async () => {
    const answer = await fetchFile('waiting')
    expect(answer.statusCode).toBe(404)
    expect(answer.headers['retry-after']).toBe('5')
    expect(answer.json()).toMatchObject({ code: 'attachment.waiting' })
  })

  it('gives players the part they ask for', async () => {
    const sound = new File(['0123456789'], 'voix.ogg', { type: 'audio/ogg' })
    await send(form({ clientMessageId: 'f-4' }, [sound]))
    const { id } = test.webchat.received.at(-1)!.input.attachments[0]!
    const part = (range: string) => fetchFile(id, { ...headers, range } as typeof headers)
    const whole = await fetchFile(id)
    expect(whole.headers).toMatchObject({ 'accept-ranges': 'bytes', 'content-length': '10' })
    const middle = await part('bytes=2-4')
    expect([middle.statusCode, middle.payload, middle.headers['content-range']]).toEqual([
      206,
      '234',
      'bytes 2-4/10',
    ])
    expect(middle.headers['content-length']).toBe('3')
    expect((await part('bytes=7-')).payload).toBe('789')
    expect((await part('bytes=-2')).payload).toBe('89')
    expect((await part('bytes=5-900')).headers['content-range']).toBe('bytes 5-9/10')
    for (const nonsense of ['bytes=9-2', 'bytes=50-', 'bytes=-', 'bytes=0-1,3-4', 'lines=1-2']) {
      const answer = await part(nonsense)
      expect([answer.statusCode, answer.payload]).toEqual([200, '0123456789'])
    }
  })

  it('shows a PDF in the browser, and sends every other document as a download', async () => {
    const shown = async (type: string) => {
      await send(form({ clientMessageId: `f-${type}` }, [new File(['%PDF'], 'a', { type })]))
      const { headers: sent } = await fetchFile(test.webchat.received.at(-1)!.input.attachments[0]!.id)
      return String(sent['content-disposition']).split(';')[0]
    }
    expect(await shown('application/pdf')).toBe('inline')
    for (const type of ['text/html', 'text/plain', 'application/zip', 'image/svg+xml', 'application/xml'])
      expect(await shown(type)).toBe('attachment')
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

  it.each([
    ['in the middle of a file', 0.7],
    ['in the middle of its heads', 0.3],
    ['just before its end', 0.995],
  ])('refuses a body that is cut short %s with 400, as no failure of ours', async (_where, share) => {
    const failures: unknown[] = []
    const logger = {
      ...silentLogger,
      child: () => logger,
      error: (...said: unknown[]) => failures.push(said),
    } as unknown as typeof silentLogger
    const other = await openServer({ logger })
    const as = await signIn(other)
    const left = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('sanad-upload-'))
    const before = await left()
    const encoded = new Response(
      form({ clientMessageId: 'cut' }, [image(), new File([Buffer.alloc(50_000)], 'a.bin')]),
    )
    const whole = Buffer.from(await encoded.arrayBuffer())
    const answer = await other.server.inject({
      method: 'POST',
      url: '/api/webchat/messages',
      payload: whole.subarray(0, Math.floor(whole.length * share)),
      headers: { ...as, 'content-type': encoded.headers.get('content-type') ?? '' },
    })
    await other.server.close()
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'http.unreadable'])
    expect(failures).toEqual([])
    expect(other.webchat.received).toEqual([])
    expect((await left()).filter((name) => !before.includes(name))).toEqual([])
  })

  it('does not read the files of a stranger', async () => {
    const answer = await send(form({ clientMessageId: 'n-4' }, [image()]), {})
    expect(answer.statusCode).toBe(401)
  })
})
