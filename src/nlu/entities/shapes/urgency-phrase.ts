import { fold } from '../../../shared/text/index.ts'
import type { Token } from '../tokens.ts'

/** Several words that say together that it is urgent. "D'urgence" is not among them: a call or a light may be one. */
const PHRASES = [
  'en urgence|de toute urgence|en toute urgence|en extrême urgence|au plus vite|au plus tôt|le plus vite possible|le plus rapidement possible',
  'le plus tôt possible|aussi vite que possible|dans les plus brefs délais|dès que possible|sans plus tarder',
  'على وجه الاستعجال|على وجه السرعة|بكل استعجال',
  'في أقرب وقت ممكن|في أقرب وقت|في أقرب الآجال|في أقرب الأوقات|في أسرع وقت ممكن|في أسرع وقت|بأسرع وقت ممكن|بأسرع وقت|فأقرب وقت|فأسرع وقت',
  'daba daba|dghya dghya|bzerba bzerba|دابا دابا|دغيا دغيا|دروك دروك|b zerba|ب الزربة|f a9rab wa9t|f a9reb we9t',
]
  .join('|')
  .split('|')
  .map((phrase) => fold(phrase).split(' '))
  .sort((a, b) => b.length - a.length)

/** By their second word: the first ("de", "في") stands in every other message. */
const BY_SECOND = new Map<string, string[][]>()
for (const phrase of PHRASES) {
  const second = phrase[1] ?? ''
  BY_SECOND.set(second, [...(BY_SECOND.get(second) ?? []), phrase])
}

/** How many letters stand before the phrase in its first token: "وفي أقرب وقت". */
const gluedBefore = (folded: string, first: string): number | undefined => {
  if (folded === first) return 0
  return folded === `و${first}` ? 1 : undefined
}

const endsAt = (tokens: readonly Token[], phrase: readonly string[], from: number): number | undefined =>
  phrase.slice(1).every((word, step) => tokens[from + 1 + step]?.folded === word)
    ? tokens[from + phrase.length - 1]?.end
    : undefined

/** The first of them, as typed. */
export const findUrgencyPhrase = (text: string, tokens: readonly Token[]): string | undefined => {
  for (let at = 1; at < tokens.length; at++) {
    for (const phrase of BY_SECOND.get(tokens[at]?.folded ?? '') ?? []) {
      const first = tokens[at - 1] as Token
      const glued = gluedBefore(first.folded, phrase[0] ?? '')
      const end = glued === undefined ? undefined : endsAt(tokens, phrase, at - 1)
      if (end !== undefined) return text.slice(first.start + (glued ?? 0), end)
    }
  }
  return undefined
}
