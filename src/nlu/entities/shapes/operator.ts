import { fold } from '../../../shared/text/index.ts'
import { remembering } from '../../text/words/remember.ts'
import { skeletonOfWord } from '../../text/words/words.ts'
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
const PAIR_STARTS = new Set([...PAIRS].map((pair) => pair.slice(0, pair.indexOf(' '))))
const OF_MOROCCO = new Set(['lmGrb', 'mGrb', 'lmqrb', 'lmrk', 'mrk'])
/** اتصالات, ittisalat, itisalat, itissalat: "communications", an operator only with the country's name after it. */
const COMMUNICATIONS = new Set(['tslt', 'ttslt', 'tslat'])
const LATIN_FIRM = /^l?[ei]t{1,2}i/
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

type Line = { readonly tokens: readonly Token[] }
type Name = (line: Line, at: number) => number
const foldedAt = ({ tokens }: Line, at: number): string => tokens[at]?.folded ?? ''
const skeletonAt = ({ tokens }: Line, at: number): string => {
  const token = tokens[at]
  return token === undefined ? '' : skeletonOfWord(token.word)
}

/** Most words begin no name. */
const mayBeginName = remembering((word): boolean => {
  const skeleton = skeletonOfWord(word)
  const isFirst = PAIR_STARTS.has(skeleton) || COMMUNICATIONS.has(skeleton) || skeleton === ORANGE
  return isFirst || OLD_INWI.has(word.text) || NAMES.has(word.text)
})

const pairEnd: Name = (line, at) => {
  const first = skeletonAt(line, at)
  return PAIR_STARTS.has(first) && PAIRS.has(`${first} ${skeletonAt(line, at + 1)}`) ? at + 2 : at
}

const ofMoroccoEnd: Name = (line, at) => {
  if (!COMMUNICATIONS.has(skeletonAt(line, at))) return at
  // "Etisalat" in Latin letters is the firm; in Arabic ones the word is any communication.
  const alone = LATIN_FIRM.test(foldedAt(line, at)) ? at + 1 : at
  const country = ARTICLES.has(foldedAt(line, at + 1)) ? at + 2 : at + 1
  return OF_MOROCCO.has(skeletonAt(line, country)) ? country + 1 : alone
}

const singleEnd: Name = (line, at) => {
  const word = foldedAt(line, at)
  if (OLD_INWI.has(word)) return LINES.has(foldedAt(line, at - 1)) ? at + 1 : at
  const isOrange = skeletonAt(line, at) === ORANGE
  if (!NAMES.has(word) && !(isOrange && /^[oاw]/.test(word) && word.length >= 5)) return at
  return isOrange && isColour(line, at) ? at : at + 1
}

/** Where an operator's name ends that begins at `at`; `at` itself when none does. */
const nameEnd: Name = (line, at) => Math.max(pairEnd(line, at), ofMoroccoEnd(line, at), singleEnd(line, at))

const isColour = ({ tokens }: Line, at: number): boolean => {
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
  const line = { tokens }
  for (let at = 0; at < tokens.length; at++) {
    if (!mayBeginName((tokens[at] as Token).word)) continue
    const end = nameEnd(line, at)
    if (end > at) return text.slice(tokens[at]?.start, tokens[end - 1]?.end)
  }
  return undefined
}
