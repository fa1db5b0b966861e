import type { Gazetteer } from '../../../gazetteer/concepts.ts'
import { kindsOf } from '../../lexicon/classes.ts'
import { isTakenBack } from '../../lexicon/taken-back.ts'
import { numbersIn, placeOfNoun } from '../counted.ts'

type Words = readonly string[]
const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

const PEOPLE =
  /^(?:l|ال|d)?(?:parents?|profs?|internes?|boursi(?:er|ere)s?|ma?itresses?|instit[a-z]*|utilisateurs?|users?|inscrits?|pensionnaires?|eleves?|nas|nnas|ولد|اولاد|داخلي|داخليا|متدرب[اين]*|مدرسين|مفتش[اين]*|عايل|عوايل|ممتحن[اين]*)$/
/** "عشرين وحدة", "7dach wa7ed": so many of what was named before. */
const ONES = listed('وحده wehda wa7da واحد wa7ed wahed unites unite')
const AMONG_THEM = listed('فيهم منهم منها فيها fihom fihoum menhom mnhom')
const STOPS = listed('. ; ؛ : ! ? ؟ ( )')
/** "N'arrivent pas", "ma dkhlouch", "بلا كود", "sans compte", "غايبين". */
const NOT = /^(?:ne|n|pas|aucun|aucune|ma[a-z0-9]*|ما\p{L}*|لا|لم|sans|bla|بلا|بدون|دون)$/u
const HARMED =
  /^(?:bloques?|bloquees?|verrouille[es]*|absents?|manqu[a-z]*|disparu[s]*|mablo[kq][a-z]*|مبلوك\p{L}*|غايب\p{L}*|خرجو|طارو|تمسحو|khrjo|doubl[a-z]*|مكرر\p{L}*|محبوس\p{L}*)$/u
/** "28 élèves و ما كاين غير imprimante وحدة": who they are, and then what is the matter. */
const AND = listed('et w o و')
const REACH = 9

const isHarmed = (words: Words, from: number, gazetteer: Gazetteer): boolean => {
  if (AND.has(words[from] ?? '')) return false
  for (let at = from; at < Math.min(words.length, from + REACH); at++) {
    const word = words[at] ?? ''
    if (STOPS.has(word)) return false
    if (NOT.test(word) || HARMED.test(word) || kindsOf(word, gazetteer).includes('fails')) return true
  }
  return false
}

const isSomebody = (word: string, gazetteer: Gazetteer): boolean => {
  const kinds = kindsOf(word, gazetteer)
  return PEOPLE.test(word) || kinds.includes('c_pupil') || kinds.includes('c_teacher')
}

/** How many of them something does not work for: "une dizaine de parents n'arrivent pas", "20 وحدة محبوسة". */
export const peopleHarmed = (words: Words, gazetteer: Gazetteer): number | undefined =>
  numbersIn(words).find((number) => {
    const noun = placeOfNoun(words, number)
    const word = words[noun] ?? ''
    const areOnes = ONES.has(word) && noun === number.end && !AMONG_THEM.has(words[noun + 1] ?? '')
    if (!areOnes && !isSomebody(word, gazetteer)) return false
    return !isTakenBack(words, number.at) && isHarmed(words, noun + 1, gazetteer)
  })?.value
