/** Articles, prepositions and conjunctions that are written together with the word they stand before. */
const CLITICS = [
  'وال',
  'فال',
  'بال',
  'كال',
  'ال',
  'لل',
  'و',
  'ف',
  'ب',
  'ل',
  'wl',
  'fl',
  'bl',
  'dl',
  'l',
  'f',
  'w',
  'd',
]
const SHORTEST_REST = 3

/** By first letter, in the same order: most letters begin none. */
const BY_LETTER: ReadonlyMap<string, readonly string[]> = new Map(
  CLITICS.map((clitic) => [
    clitic.charAt(0),
    CLITICS.filter((other) => other.charAt(0) === clitic.charAt(0)),
  ]),
)

const NONE: readonly string[] = []

/** What is left of the word without each proclitic that it may begin with. */
export const withoutProclitic = (word: string): readonly string[] => {
  const clitics = BY_LETTER.get(word.charAt(0))
  if (clitics === undefined || word.length <= SHORTEST_REST) return NONE
  return clitics
    .filter((clitic) => word.startsWith(clitic) && word.length - clitic.length >= SHORTEST_REST)
    .map((clitic) => word.slice(clitic.length))
}

/** Present and future of Darija and standard Arabic: كنتسنى, غيوصل, سأرسل, توصل; longest first. */
const VERB_PREFIXES = 'كن كت كي غن غت غي سا سن ست سي ن ت ي'.split(' ')
const BEGIN_VERBS = new Set(VERB_PREFIXES.map((prefix) => prefix.charAt(0)))

/** The word without the prefix of its person and tense, or as it is. */
export const withoutVerbPrefix = (word: string): string => {
  if (!BEGIN_VERBS.has(word.charAt(0))) return word
  const prefix = VERB_PREFIXES.find(
    (candidate) => word.startsWith(candidate) && word.length - candidate.length >= SHORTEST_REST,
  )
  return prefix === undefined ? word : word.slice(prefix.length)
}
