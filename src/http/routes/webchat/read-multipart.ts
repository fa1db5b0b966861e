import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { MultipartFile, MultipartValue } from '@fastify/multipart'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError, newToken } from '../../../shared/index.ts'
import { cleanText } from '../../../shared/text/index.ts'
import type { WebchatFile, WebchatService } from '../../ports.ts'

/** A file of the request, on disk until the response has gone. */
export type UploadedFile = { readonly name: string; readonly type: string; readonly path: string }

const NAME_LIMIT = 120
const TYPE = /^[\w.+-]+\/[\w.+-]+$/

/** The last part of what the client calls it: a name to show, never a path to open. */
const safeName = (name: string | undefined): string =>
  cleanText(path.basename((name ?? '').replaceAll('\\', '/')), NAME_LIMIT).replaceAll(/[\n\t]/g, ' ') ||
  'file'

const fieldValue = (field: unknown): unknown =>
  typeof field === 'object' && field !== null && 'value' in field ? field.value : undefined

/** Refusals of the plugin have codes of their own, and failures of the disk a system call; the rest is the body's form. */
const translate = (error: unknown): unknown => {
  const { code, syscall } = error as NodeJS.ErrnoException
  if (code?.startsWith('FST_') || syscall !== undefined) return error
  return new AppError('invalid', 'http.unreadable', {}, { cause: error })
}

/** The files that a request leaves on disk go with its response, or with its connection; twice does no harm. */
const removeAfter = (reply: FastifyReply, saved: readonly string[]): (() => Promise<void>) => {
  const remove = async (): Promise<void> => {
    await Promise.all(saved.map((file) => rm(file, { force: true })))
  }
  for (const end of ['finish', 'close']) reply.raw.once(end, () => void remove().catch(() => {}))
  return remove
}

const save = async ({ filename, mimetype, file }: MultipartFile, to: string): Promise<UploadedFile> => {
  await pipeline(file, createWriteStream(to, { mode: 0o600 }))
  const type = TYPE.test(mimetype) ? mimetype.toLowerCase() : 'application/octet-stream'
  return { name: safeName(filename), type, path: to }
}

/**
 * Before validation: a multipart body becomes the object that its schema describes. Not with the plugin's own
 * `saveRequestFiles`: that logs each body that is cut short as a failure of ours, with stacks.
 */
export const readMultipart = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
  if (!request.isMultipart()) return
  const saved: string[] = []
  const remove = removeAfter(reply, saved)
  const files: UploadedFile[] = []
  const values: Record<string, unknown> = {}
  try {
    for await (const part of request.parts() as AsyncIterable<MultipartFile | MultipartValue>) {
      if (part.type === 'field') {
        values[part.fieldname] ??= fieldValue(part)
        continue
      }
      const to = path.join(tmpdir(), `sanad-upload-${newToken()}`)
      saved.push(to)
      files.push(await save(part, to))
    }
  } catch (error) {
    await remove()
    throw translate(error)
  }
  // the connection ended while the last file was being written: its end has been and gone
  if (reply.raw.closed) await remove()
  const { clientMessageId, text } = values
  request.body = { clientMessageId, ...(text === undefined ? {} : { text }), files }
}

/** All of them, or none: a message whose second file is refused is refused as a whole. */
export const storeFiles = async (
  webchat: WebchatService,
  personId: string,
  files: readonly UploadedFile[],
): Promise<WebchatFile[]> => {
  const stored: WebchatFile[] = []
  try {
    for (const { name, type, path: file } of files) {
      stored.push(await webchat.storeAttachment(personId, { name, type, content: createReadStream(file) }))
    }
    return stored
  } catch (error) {
    await webchat.removeAttachments(stored.map(({ id }) => id))
    throw error
  }
}
