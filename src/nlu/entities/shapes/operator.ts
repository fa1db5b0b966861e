import { fold } from '../../../shared/text/index.ts'
import { skeletonOfWord } from '../../text/words.ts'
import type { Token } from '../tokens.ts'

/** Names of one word; a skeleton meets them in the other script and with a letter or two wrong. */
const NAMES = new Set(
  `iam inwi inoui inwy enwi innwi inwii انوي اينوي إنوى اينوى maroctelecom maroctel marotelecom meditel ميديتيل
  ميديتل مديتل orange dorange lorange orang اورنج اورانج اورونج اورانش اورنش`
    .split(/\s+/)
    .map(fold),
)
const ORANGE = 'rnj'
/** Names of two words: Maroc Telecom, ماروك تيليكوم, maroc tel, itissalat lmaghrib, اتصالات المغرب. */
const PAIRS = new Set(
  ['mrk', 'mrq'].flatMap((maroc) => [
    `${maroc} tlkm`,
    `${maroc} tlkmm`,
    `${maroc} tlkn`,
    `${maroc} tl`,
    `tlkm ${maroc}`,
  ]),
)
const OF_MOROCCO = new Set(['lmGrb', 'mGrb', 'lmqrb', 'lmrk', 'mrk'])
/** اتصالات, ittisalat, itisalat, itissalat: "communications", an operator only with the country's name after it. */
const COMMUNICATIONS = new Set(['tslt', 'ttslt', 'tslat'])
const ARTICLES = new Set(['el', 'al', 'l', 'ال'])
/** Inwi's older name is also "and I": it counts after a word for a line. */
const OLD_INWI = new Set(['wana', 'وانا'])
const LINES = new Set(
  'ligne sim puce box operateur reseau fibre adsl modem chez dyal dial ديال سيم شريحه خط lkhett lkhet connexion كونيكسيون'.split(
    ' ',
  ),
)
/** A lamp may be orange: one of these just before, or a lamp a word earlier, and it is the colour. */
const LAMPS = new Set(
  'voyant voyants led lampe languette bouton fil cable couleur leds lumiere lumieres clignote clignotent ضو الضو الضوء ضوء بوله daw dow ddaw bola'.split(
    ' ',
  ),
)
const BEFORE_COLOUR = new Set('couleur en est fixe vert verte rouge ou et لون لونه lon limouni'.split(' '))

type Name = (tokens: readonly Token[], at: number) => number
const foldedAt = (tokens: readonly Token[], at: number): string => tokens[at]?.folded ?? ''

const pairEnd: Name = (tokens, at) => {
  const pair = `${skeletonOfWord(foldedAt(tokens, at))} ${skeletonOfWord(foldedAt(tokens, at + 1))}`
  return PAIRS.has(pair) ? at + 2 : at
}

const ofMoroccoEnd: Name = (tokens, at) => {
  if (!COMMUNICATIONS.has(skeletonOfWord(foldedAt(tokens, at)))) return at
  const country = ARTICLES.has(foldedAt(tokens, at + 1)) ? at + 2 : at + 1
  return OF_MOROCCO.has(skeletonOfWord(foldedAt(tokens, country))) ? country + 1 : at
}

const singleEnd: Name = (tokens, at) => {
  const word = foldedAt(tokens, at)
  if (OLD_INWI.has(word)) return LINES.has(foldedAt(tokens, at - 1)) ? at + 1 : at
  const isOrange = skeletonOfWord(word) === ORANGE
  if (!NAMES.has(word) && !(isOrange && /^[oاw]/.test(word) && word.length >= 5)) return at
  return isOrange && isColour(tokens, at) ? at : at + 1
}

/** Where an operator's name ends that begins at `at`; `at` itself when none does. */
const nameEnd: Name = (tokens, at) =>
  Math.max(pairEnd(tokens, at), ofMoroccoEnd(tokens, at), singleEnd(tokens, at))

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
