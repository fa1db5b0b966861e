import { fold } from '../../../shared/text/index.ts'
import type { Token } from '../tokens.ts'

/** Words that mean urgency wherever they stand; the others are the tagger's to weigh. */
const URGENT = new Set(
  `urgent urgente urgents urgentissime urgemment urgentement عاجل عاجلا عاجله مستعجل مستعجله استعجالي استعجاليه للاستعجال فورا فوريا asap
  3ajil 3ajel 3ajilan 3ajila mosta3jal mousta3jal musta3jal mosta3jala mousta3jala mosta3jil mosta3jel`
    .split(/\s+/)
    .map(fold),
)
const DENIED = new Set('pas ماشي مشي machi غير ghir non ليس ليست moins'.split(' '))

/** The first explicit word of urgency that is not denied, as typed; "en urgence" with its preposition. */
export const findUrgency = (text: string, tokens: readonly Token[]): string | undefined => {
  const at = tokens.findIndex(({ folded }, place) => {
    const before = tokens[place - 1]?.folded ?? ''
    return (URGENT.has(folded) && !DENIED.has(before)) || (folded === 'urgence' && before === 'en')
  })
  if (at < 0) return undefined
  const from = tokens[at]?.folded === 'urgence' ? at - 1 : at
  return text.slice(tokens[from]?.start, tokens[at]?.end)
}
