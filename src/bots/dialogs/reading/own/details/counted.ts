import { wordsOf } from '../../words.ts'
import { inDigits, isNumberWord } from './number-words.ts'

const LEADS =
  /^(?:non |لا |la |lla |ah |oups )*(?:en fait|finalement|plutot|pardon|erreur|desole\w*|je (?:voulais dire|veux dire|me trompe|me suis (?:trompe|goure)\w*)|c etait|sma7 lia|sme7 lia|sm7 lia|f l7a9i9a|kan9sed|9sedt|ghlett|ghlat|عفوا|اقصد|كنقصد|قصدت|سمح ليا|سمحلي|غلطت|تصحيح|ولاو|wlaw|wellaw|wallaw|صاروا|اصبحوا|فالحقيقه|في الحقيقه)(?: |$)/u

const ENDS = /(?: |^)(?:finalement|en fait|plutot|fl2akhir|flakher|ففي الاخير|في الاخير|فالاخر)$/u
/** "Les claviers ولاو خمسة": behind the thing. */
const BECAME = /(?: |^)(?:ولاو|wlaw|wellaw|wallaw) (?:\d{1,3}|\S+)$/u

/** "En fait…", "finalement…", "أقصد…", "… finalement": it puts right what was said before. */
export const saysCorrection = (text: string): boolean => {
  const said = wordsOf(text).join(' ')
  return LEADS.test(said) || ENDS.test(said) || BECAME.test(said)
}

const NOT_THINGS = new Set(
  `pas mais machi mashi ماشي finalement plutot en fois jours jour heures heure minutes min etage eme semaines semaine mois ans pages page pour
  novembre decembre janvier fevrier mars avril mai juin juillet septembre octobre مرات ايام يوم ساعات ساعه دقايق`.split(
    /\s+/,
  ),
)
const BEFORE = new Set(
  `pas machi mashi ماشي salle salles classe qa3a 9a3a lqa3a l9a3a قاعه القاعه قسم القسم poste numero n رقم depuis`.split(
    /\s+/,
  ),
)
/** What is counted beside these is no thing. */
const ONLY_TIMES = `fois jours jour heures heure minutes semaines semaine mois ans مرات ايام يوم ساعات`.split(
  ' ',
)
const NUMBER = /^\d{1,3}$/u

/** An article is no number: "un PC" and "une salle" count nothing. */
const isSpelt = (words: readonly string[], at: number): boolean =>
  !['un', 'une'].includes(words[at] ?? '') && isNumberWord(words[at])

const digitsOf = (text: string): readonly string[] => wordsOf(inDigits(text, isSpelt))

/** "4 rallonges pas 3", "cinq claviers" counts: a number before a thing, and not one that is denied. */
export const countIn = (text: string): number | undefined => {
  const words = digitsOf(text)
  const at = words.findIndex(
    (word, index) =>
      NUMBER.test(word) &&
      !BEFORE.has(words[index - 1] ?? '') &&
      /^\p{L}{2,}$/u.test(words[index + 1] ?? '') &&
      !NOT_THINGS.has(words[index + 1] ?? ''),
  )
  return at < 0 ? undefined : Number(words[at])
}

/** "Les claviers : cinq finalement", "finalement cinq": the only number that is neither a room nor denied. */
export const countAlone = (text: string): number | undefined => {
  const words = digitsOf(text)
  const numbers = words.filter(
    (word, at) =>
      NUMBER.test(word) &&
      !BEFORE.has(words[at - 1] ?? '') &&
      !['h', ...ONLY_TIMES].includes(words[at + 1] ?? ''),
  )
  const [only, another] = numbers
  return only === undefined || another !== undefined ? undefined : Number(only)
}
