import { listed, wordsOf } from './words.ts'

/** Words that turn "it works" around. "ش" at the end of a Darija verb does too: ماخدامش. */
const NEGATIONS = new Set(
  listed('pas jamais rien non walo والو لا لم ليس ما ma machi mashi ماشي مازال mazal بعد'),
)
const NEGATED_VERB = /^(?:ما|م|ma|m)\p{L}{2,}(?:ش|ch|sh)$/u

/** Whether the words may deny what they seem to say: then a yes that closes something is asked for again. */
export const isNegated = (text: string): boolean =>
  wordsOf(text).some((word) => NEGATIONS.has(word) || NEGATED_VERB.test(word))
