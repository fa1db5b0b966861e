import { isNegated } from '../../negation.ts'
import { wordsOf } from '../../words.ts'

/** "Je la prends", "j'ai pris", "je m'en charge": in the first person, of something that was named or spoken of. */
const FRENCH =
  /(?:^| )(?:(?:je|j|on) (?:(?:la|le|l|les) )?(?:ai |vais )?(?:pris|prise|prends|prend|prendre|recupere)|(?:je|on) (?:m |s )?(?:en |vais m en )?(?:charge|occupe|charger|occuper))(?: |$)/u
/** "خديتها", "khditha", "ناخدو": the verb with its object. */
const ARABIC =
  /(?:^| )(?:(?:و|را[هي]? )?(?:خ[دذ]يت|شد[يّ]?ت|ن[اأ]?خ[دذ]|غ(?:ادي )?ناخ[دذ]|نشد|كنشد)(?:ها|و|ه|هم|هوم)|(?:ن|غن)?تكلفت? (?:بها|بيها|به|بيه|بهم|بيهم))(?: |$)/u
const LATIN =
  /(?:^| )(?:(?:gh?a?)?(?:kh?di?t|khdit|khdyt|khadit|xdit|che?d+i?t|n[ae]khod|n[ae]khe?d|nakhd|n?che?d+)(?:ha|o|h|hom|hum)|(?:gha)?n?tk[ea]ll?eft? (?:biha|bih|bihom))(?: |$)/u

/** With more words it tells a story: "je l'ai prise à la maison et…". */
const MOST_WORDS = 9

/** "Lconnexion dyal ibn khaldoun khditha ana", "je prends l'imprimante": taken in hand by whoever says it. */
export const saysTaken = (text: string): boolean => {
  const words = wordsOf(text)
  const said = words.join(' ')
  if (words.length > MOST_WORDS || isNegated(text) || /[?؟]/u.test(text)) return false
  return [FRENCH, ARABIC, LATIN].some((pattern) => pattern.test(said))
}
