/** Written together with an Arabic word, before it and behind it; the first that fits is taken off. */
const PROCLITICS = 'وال فال بال كال لل ال و ف ب ل ك'.split(' ')
const ENDINGS = 'ها ات ين ون هم كم نا ني يه ه ي ك ا ت'.split(' ')
/** Person and tense, in Darija, standard Arabic and Palestinian. */
const VERB_PREFIXES = 'كن كت كي غن غت غي بت بن بي سا سن ست سي ا ن ت ي'.split(' ')
const SHORTEST_STEM = 3
const ARABIC_WORD = /^[\u0621-\u064a]+$/

const withoutFirst = (word: string, prefixes: readonly string[]): string => {
  const prefix = prefixes.find(
    (candidate) => word.length - candidate.length >= SHORTEST_STEM && word.startsWith(candidate),
  )
  return prefix === undefined ? word : word.slice(prefix.length)
}

const withoutLast = (word: string): string => {
  const ending = ENDINGS.find(
    (candidate) => word.length - candidate.length >= SHORTEST_STEM && word.endsWith(candidate),
  )
  return ending === undefined ? word : word.slice(0, -ending.length)
}

/**
 * What is left of a folded Arabic word without what is written together with it; other words as they are. Far too little
 * is left of some: it serves to tell two words that stand together from two others, never a word by itself.
 */
export const stemOf = (word: string): string =>
  ARABIC_WORD.test(word) ? withoutFirst(withoutLast(withoutFirst(word, PROCLITICS)), VERB_PREFIXES) : word
