import { z } from 'zod'

/** For the OpenAPI document: either of the two. */
export const SESSION_SECURITY: Record<string, string[]>[] = [{ bearer: [] }, { cookie: [] }]

const clientMessageId = z
  .string()
  .min(1)
  .max(200)
  .describe('chosen by the client; the same again changes nothing')
/** The longest text is not refused here: the web chat cuts it and tells its writer; the body limit bounds it. */
const text = z
  .string()
  .describe(
    'any text; of one that is longer than the `limits` of the session say its beginning counts, and the chat says so',
  )
const choice = z.string().min(1).max(200).describe('the id of a choice of an earlier message')

export const messageBody = z
  .object({ clientMessageId, text: text.optional(), choice: choice.optional() })
  .refine((body) => (body.choice === undefined) !== (body.text === undefined), {
    message: 'either text or choice',
    path: ['text'],
  })
  .meta({ description: 'either `text` or `choice`' })

/** `files` are already on disk when this is checked; see read-multipart.ts. */
export const multipartBody = z.object({
  clientMessageId,
  text: text.optional(),
  files: z
    .array(z.any().meta({ type: 'string', format: 'binary' }))
    .describe('as many and as large as the `limits` of the session say'),
})

export const sessionBody = z
  .object({
    personId: z.string().min(1).max(200).optional().describe('in a demonstration: who to be'),
    code: z.string().min(1).max(50).optional().describe('a one-time code'),
  })
  .refine((body) => (body.personId === undefined) !== (body.code === undefined), {
    message: 'either personId or code',
    path: ['personId'],
  })

/** Ten years, in minutes. */
const MOST_MINUTES = 10 * 366 * 24 * 60
export const clockBody = z.object({ advanceMinutes: z.number().min(0).max(MOST_MINUTES) })

const seq = z.coerce.number().int().min(0)
export const messagesQuery = z.object({
  after: seq.default(0).describe('the greatest `seq` already known'),
  waitSeconds: z.coerce
    .number()
    .min(0)
    .default(0)
    .describe('wait for a message at most so long; more than 30 counts as 30'),
})
export const eventsQuery = z.object({
  after: seq.default(0).describe('used when there is no Last-Event-ID'),
})
export const attachmentParams = z.object({ id: z.string().min(1).max(200) })
