import { skeleton } from '../../../shared/text/index.ts'
import type { Token } from '../tokens.ts'

/** Names of one word; a skeleton meets them in the other script and with a letter or two wrong. */
const NAMES = new Set(
  'iam inwi inoui inwy انوي اينوي maroctelecom meditel ميديتيل orange اورنج اورانج اورونج'.split(' '),
)
const ORANGE = 'rnj'
/** Names of two words: Maroc Telecom, ماروك تيليكوم, اتصالات المغرب, itissalat lmaghrib. */
const PAIRS = new Set(['mrk tlkm', 'mrq tlkm', 'ttslt lmGrb', 'tslt lmGrb', 'ttslt mGrb', 'tslt mGrb'])
/** A lamp may be orange: one of these just before, or a lamp a word earlier, and it is the colour. */
const LAMPS = new Set(
  'voyant voyants led lampe lumiere lumieres clignote clignotent ضو الضو الضوء ضوء بوله daw dow ddaw bola'.split(
    ' ',
  ),
)
const BEFORE_COLOUR = new Set('couleur en est fixe vert verte rouge ou et لون لونه lon limouni'.split(' '))

const nameEnd = (tokens: readonly Token[], at: number): number => {
  const word = tokens[at]?.folded ?? ''
  const pair = `${skeleton(word)} ${skeleton(tokens[at + 1]?.folded ?? '')}`
  if (PAIRS.has(pair)) return at + 2
  const single = NAMES.has(word) || (/^[oاw]/.test(word) && word.length >= 5 && skeleton(word) === ORANGE)
  if (!single) return at
  return skeleton(word) === ORANGE && isColour(tokens, at) ? at : at + 1
}

const isColour = (tokens: readonly Token[], at: number): boolean => {
  const [twoBack = '', oneBack = ''] = [tokens[at - 2]?.folded, tokens[at - 1]?.folded]
  return (
    LAMPS.has(twoBack) ||
    LAMPS.has(oneBack) ||
    BEFORE_COLOUR.has(oneBack) ||
    (oneBack === ',' && BEFORE_COLOUR.has(twoBack))
  )
}

/** The first telecom operator, as typed. */
export const findOperator = (text: string, tokens: readonly Token[]): string | undefined => {
  for (let at = 0; at < tokens.length; at++) {
    const end = nameEnd(tokens, at)
    if (end > at) return text.slice(tokens[at]?.start, tokens[end - 1]?.end)
  }
  return undefined
}
