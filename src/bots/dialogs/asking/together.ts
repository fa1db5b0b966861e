import type { Outcome, Talk } from '../talk.ts'
import type { OpenQuestion, PendingCommand, PendingCommandType } from '../turn.ts'
import { quoted } from '../wording/ticket-words.ts'

type Which = Extract<OpenQuestion, { kind: 'which_ticket' }>

/** One after the other these say what is to become of one ticket; none of them takes it out of anybody's hands. */
const TOGETHER: readonly PendingCommandType[] = ['take', 'qualify', 'note', 'wait', 'announce']
const MOST = 3

const belongs = ({ pending, only }: Which): boolean => only === undefined && TOGETHER.includes(pending.type)

const wordsOf = ({ words = '' }: PendingCommand): string => quoted(words)

/**
 * "Priorité haute", "note : …", "en attente jusqu'à lundi", each answered by "which one?": nothing of it is dropped, and the one
 * that is named has it all. Undefined: they are no such orders.
 */
export const keptTogether = (talk: Talk, before: OpenQuestion, outcome: Outcome): Outcome | undefined => {
  const after = outcome.question
  if (before.kind !== 'which_ticket' || after?.kind !== 'which_ticket') return undefined
  const also = [...(before.also ?? []), before.pending]
  const isOther = also.every(({ type }) => type !== after.pending.type)
  if (!belongs(before) || !belongs(after) || !isOther || also.length >= MOST) return undefined
  const [first, ...more] = outcome.messages
  if (!first) return undefined
  const all = [...also, after.pending].map(wordsOf).join(talk.t('dialog:reporting.comma'))
  const text = `${talk.t('dialog:ticket.all_of_it', { words: all })}\n${first.text}`
  return { ...outcome, messages: [{ ...first, text }, ...more], question: { ...after, also } }
}
