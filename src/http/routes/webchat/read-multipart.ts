import { createReadStream } from 'node:fs'
import path from 'node:path'
import type { FastifyRequest } from 'fastify'
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

/** Before validation: a multipart body becomes the object that its schema describes. */
export const readMultipart = async (request: FastifyRequest): Promise<void> => {
  if (!request.isMultipart()) return
  const { files, values } = await request.saveRequestFiles()
  const text = fieldValue(values.text)
  request.body = {
    clientMessageId: fieldValue(values.clientMessageId),
    ...(text === undefined ? {} : { text }),
    files: files.map(
      (file): UploadedFile => ({
        name: safeName(file.filename),
        type: TYPE.test(file.mimetype) ? file.mimetype.toLowerCase() : 'application/octet-stream',
        path: file.filepath,
      }),
    ),
  }
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
