import { z } from 'zod'
import { LANGUAGES } from '../../shared/index.ts'
import { PROBLEM_TYPE, problemSchema } from '../problems/problem.ts'

export const messageView = z
  .object({
    seq: z.number().int().describe('per person, strictly in order'),
    at: z.string().describe('ISO 8601, product time'),
    from: z.enum(['bot', 'me']),
    text: z.string().describe('plain text, never markup'),
    choices: z.array(z.object({ id: z.string(), title: z.string() })),
    attachments: z.array(z.object({ name: z.string(), type: z.string(), url: z.string() })),
    ticket: z.string().optional().describe('the reference of the ticket it is about'),
    clientMessageId: z.string().optional().describe('on own messages: what the client called it'),
    answeredUpTo: z
      .number()
      .int()
      .optional()
      .describe('all that the person had said up to this `seq` was handled when it was read'),
  })
  .meta({ id: 'Message' })
export type MessageView = z.infer<typeof messageView>

export const messagesView = z.object({ messages: z.array(messageView) })

const profile = {
  id: z.string(),
  name: z.string(),
  role: z.string(),
  unit: z.string(),
  language: z.enum(LANGUAGES),
}
const limits = z
  .object({
    text: z.number().int().describe('characters of one message that count'),
    files: z.number().int().describe('files in one message'),
    bytes: z
      .record(z.string(), z.number().int())
      .describe('of the largest file, by the first half of its media type; `document` for every other'),
    refusedEndings: z.array(z.string()).describe('of names that are refused whatever the file holds'),
  })
  .meta({ id: 'Limits' })
export type LimitsView = z.infer<typeof limits>
export const sessionProfileView = z.object({ ...profile, limits }).meta({ id: 'Profile' })
export const demoPeopleView = z.array(z.object({ ...profile, phone: z.string() }))
export const sessionView = z.object({ token: z.string() })
export const acceptedView = z.object({ clientMessageId: z.string() })
export const clockView = z.object({ now: z.string().describe('product time, ISO 8601') })
export const liveView = z.object({ status: z.literal('live') })
export const readyView = z.object({ status: z.literal('ready'), parts: z.array(z.string()) })

const DESCRIPTIONS = {
  400: 'the request cannot be read as what it should be',
  401: 'no session, or one that has ended',
  403: 'not allowed',
  404: 'no such thing',
  409: 'no longer possible',
  413: 'too large',
  415: 'not a media type that is read here',
  500: 'our mistake',
  503: 'away for a moment: try again',
} as const

type Status = keyof typeof DESCRIPTIONS
type ProblemResponse = { description: string; content: Record<string, { schema: typeof problemSchema }> }

const problemResponse = (status: Status): [Status, ProblemResponse] => [
  status,
  { description: DESCRIPTIONS[status], content: { [PROBLEM_TYPE]: { schema: problemSchema } } },
]

/** The problem documents that a route may answer with, for its schema. */
export const problems = <S extends Status>(...statuses: S[]) =>
  Object.fromEntries([...statuses, 500 as const, 503 as const].map(problemResponse)) as Record<
    S | 500 | 503,
    ProblemResponse
  >
