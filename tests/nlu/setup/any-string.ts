import fc from 'fast-check'
import type { Understanding } from '../../../src/nlu/index.ts'

const LONGEST = 300

/** Bytes, every alphabet, letters that the grammars look for in any order, and long runs of one thing. */
export const anyString = fc.oneof(
  fc.string({ unit: 'binary', maxLength: LONGEST }),
  fc.string({ unit: 'grapheme', maxLength: LONGEST }),
  fc.string({ unit: fc.constantFrom(...'اعلوsn-0 3ده\u0640\u064b"«(\n'), maxLength: LONGEST }),
  fc
    .array(
      fc.constantFrom(
        'depuis',
        'salle',
        '12',
        'SN-',
        'هادي',
        'قاعة',
        'ل',
        "l'",
        'hgùhfu',
        '٣',
        '👍',
        '\u200f',
      ),
      {
        maxLength: 40,
      },
    )
    .map((pieces) => pieces.join(' ')),
  fc
    .tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 400 }))
    .map(([piece, times]) => piece.repeat(times)),
)

/** What no answer may be, whatever the text; undefined when all is well. */
export const faultOf = ({
  confidence,
  categoryConfidence,
  intent,
  category,
  alternatives,
}: Understanding) => {
  const shares = [confidence, categoryConfidence, ...alternatives.map((other) => other.confidence)]
  if (shares.some((share) => !(share >= 0 && share <= 1))) return `a confidence outside 0 to 1: ${shares}`
  if ((category !== null) !== (intent === 'report_fault')) return `category ${category} with intent ${intent}`
  return undefined
}
