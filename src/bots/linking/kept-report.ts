import type { Intent, Understanding } from '../../nlu/index.ts'
import { cleanText } from '../../shared/text/index.ts'
import type { InboundMessage } from '../inbound.ts'
import type { KeptReport } from '../pipeline/memory.ts'
import { readCode } from './credentials.ts'

const MOST_CHARACTERS = 4_000
const MOST_ATTACHMENTS = 5

/** Said by everybody to anybody: nothing that would have to be handled once we know who it is. */
const SMALL_TALK: readonly Intent[] = [
  'greet',
  'thank',
  'goodbye',
  'help',
  'affirm',
  'deny',
  'change_language',
  'talk_to_human',
]

const worthKeeping = (message: InboundMessage, understanding: Understanding | undefined): boolean => {
  if (message.kind !== 'text') return false
  // a code that proved nothing is no part of a report, which others read
  if (readCode(message.text)?.surely) return false
  if (message.attachments.length > 0) return true
  return understanding !== undefined && !SMALL_TALK.includes(understanding.intent)
}

/** What a stranger has said so far that is worth an answer after linking. */
export const keepReport = (
  before: KeptReport | undefined,
  {
    message,
    text,
    understanding,
  }: { message: InboundMessage; text: string; understanding: Understanding | undefined },
): KeptReport | undefined => {
  if (!worthKeeping(message, understanding)) return before
  const joined = [before?.text, text].filter(Boolean).join('\n')
  return {
    // the first words stay when it is too much: they are the report
    text: cleanText(joined, MOST_CHARACTERS),
    attachments: [...(before?.attachments ?? []), ...message.attachments].slice(0, MOST_ATTACHMENTS),
  }
}
