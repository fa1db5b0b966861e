import { fold, skeleton, wordsOf } from '../../../shared/text/index.ts'
import type { Report } from '../report.ts'

/** A long message is found by its first words; nobody looks for the twenty-fifth. */
const MOST_WORDS = 24

/** Two consonants say too little to stand for a word: "sl" is سؤال, salle and سلة. */
const TELLING_SKELETON = 3

const words = (line: string): ReadonlySet<string> => new Set(line.split(' '))

/** Words that most sentences have, folded; a search by them would find everything. */
const COMMON = words(
  'في من علي الي عن مع هل ما لا هذا هذه هاد هادي ديال ديالي ديالنا لي اللي كاين ماكاين راه واش شي غير و او يا ' +
    'le la les l de des du d un une et ou a au aux en dans sur pour par ne pas est sont qui que se ce cette il elle ' +
    'fi men mn dyal dial f b li lli wach chi rah had hada hadi w o wla m',
)

const ARABIC_ARTICLE = /^(?:[وفبك]?ال|لل)(?=.{3})/u
const LATIN_PLURAL = /(?<=^[a-z0-9]{3,})[sx]$/u

/** What one folded word is looked up by: how it sounds, where that says enough, else how it is written. */
const tokenOf = (word: string): string => {
  const bare = word.replace(ARABIC_ARTICLE, '').replace(LATIN_PLURAL, '')
  const sound = skeleton(bare)
  return sound.length >= TELLING_SKELETON && !/^\d+$/.test(sound) ? `~${sound}` : bare
}

/**
 * What texts are searched by, and what they are found under: الطابعة, tabi3a and TABE3A give the same token.
 * Each once, in the order of the text, at most 24.
 */
export const searchTokens = (...texts: readonly (string | undefined)[]): string[] => {
  const found = texts
    .flatMap((text) => wordsOf(fold(text ?? '')))
    .filter((word) => !COMMON.has(word))
    .map(tokenOf)
  return [...new Set(found)].slice(0, MOST_WORDS)
}

/** A ticket is found by what its requester reported; what was said afterwards is not for everybody who sees it. */
export const tokensOfReport = ({ room, operator, text }: Report): string[] =>
  searchTokens(room, operator, text)
