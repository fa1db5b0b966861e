import { wordsOf } from '../../words.ts'

const LEADS =
  /^(?:non |لا |la |lla |ah |oups )*(?:en fait|finalement|plutot|pardon|erreur|desole\w*|je (?:voulais dire|veux dire|me trompe|me suis (?:trompe|goure)\w*)|c etait|sma7 lia|sme7 lia|sm7 lia|f l7a9i9a|kan9sed|9sedt|ghlett|ghlat|عفوا|اقصد|كنقصد|قصدت|سمح ليا|سمحلي|غلطت|تصحيح|فالحقيقه|في الحقيقه)(?: |$)/u

/** "En fait…", "finalement…", "أقصد…": what follows puts right what was said before. */
export const saysCorrection = (text: string): boolean => LEADS.test(wordsOf(text).join(' '))

const NOT_THINGS = new Set(
  `pas mais machi mashi ماشي fois jours jour heures heure minutes min etage eme semaines semaine mois ans pages page pour
  novembre decembre janvier fevrier mars avril mai juin juillet septembre octobre مرات ايام يوم ساعات ساعه دقايق`.split(
    /\s+/,
  ),
)
const BEFORE = new Set(
  `pas machi mashi ماشي salle salles classe qa3a 9a3a lqa3a l9a3a قاعه القاعه قسم القسم poste numero n رقم depuis`.split(
    /\s+/,
  ),
)
const NUMBER = /^\d{1,3}$/u

/** "4 rallonges pas 3" counts four: a number before a thing, and not one that is denied. */
export const countIn = (text: string): number | undefined => {
  const words = wordsOf(text)
  const at = words.findIndex(
    (word, index) =>
      NUMBER.test(word) &&
      !BEFORE.has(words[index - 1] ?? '') &&
      /^\p{L}{2,}$/u.test(words[index + 1] ?? '') &&
      !NOT_THINGS.has(words[index + 1] ?? ''),
  )
  return at < 0 ? undefined : Number(words[at])
}
