import { skeleton } from '../../../shared/text/index.ts'
import type { Token } from '../tokens.ts'

/** Names of one word; a skeleton meets them in the other script and with a letter or two wrong. */
const NAMES = new Set(
  'iam inwi inoui inwy انوي اينوي maroctelecom meditel ميديتيل orange اورنج اورانج اورونج'.split(' '),
)
const ORANGE = 'rnj'
/** Names of two words: Maroc Telecom, ماروك تيليكوم, اتصالات المغرب, itissalat lmaghrib. */
const PAIRS = new Set(['mrk tlkm', 'mrq tlkm', 'ttslt lmGrb', 'tslt lmGrb', 'ttslt mGrb', 'tslt mGrb'])
/** A lamp may be orange, and so may a light on a box of Orange. */
const COLOURED = new Set(
  `voyant voyants led lampe lumiere lumieres couleur clignote clignotent est en fixe vert verte rouge ou et ضو الضو
  بولة بوله لون لونه لون الضوء ضوء daw dow ddaw lon lambe limouni`.split(/\s+/),
)

const nameEnd = (tokens: readonly Token[], at: number): number => {
  const word = tokens[at]?.folded ?? ''
  const pair = `${skeleton(word)} ${skeleton(tokens[at + 1]?.folded ?? '')}`
  if (PAIRS.has(pair)) return at + 2
  const single = NAMES.has(word) || (word.length >= 5 && word.length <= 7 && skeleton(word) === ORANGE)
  if (!single) return at
  return skeleton(word) === ORANGE && isColour(tokens, at) ? at : at + 1
}

const isColour = (tokens: readonly Token[], at: number): boolean =>
  COLOURED.has(tokens[at - 1]?.folded ?? '') ||
  (tokens[at - 1]?.folded === ',' && COLOURED.has(tokens[at - 2]?.folded ?? ''))

/** The first telecom operator, as typed. */
export const findOperator = (text: string, tokens: readonly Token[]): string | undefined => {
  for (let at = 0; at < tokens.length; at++) {
    const end = nameEnd(tokens, at)
    if (end > at) return text.slice(tokens[at]?.start, tokens[end - 1]?.end)
  }
  return undefined
}
