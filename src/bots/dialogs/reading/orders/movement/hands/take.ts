import { isNegated } from '../../../negation.ts'
import { wordsOf } from '../../../words.ts'
import { saysLater } from '../../asked/questions.ts'

/** "Je la prends", "j'ai pris", "je m'en charge": in the first person, of something that was named or spoken of. */
const FRENCH =
  /(?:^| )(?:(?:je|j|on) (?:(?:la|le|l|les) )?(?:ai |vais )?(?:pris|prise|prends|prend|prendre|recupere)|(?:je|on) (?:m |s )?(?:en |vais m en )?(?:charge|occupe|charger|occuper))(?: |$)/u
/** "خديتها", "khditha", "ناخدو": the verb with its object. */
const ARABIC =
  /(?:^| )(?:(?:و|را[هي]? )?(?:خ[دذ]يت|شد[يّ]?ت|ن[اأ]?خ[دذ]|غ(?:ادي )?ناخ[دذ]|نشد|كنشد)(?:ها|و|ه|هم|هوم)|(?:ن|غن)?تكلفت? (?:بها|بيها|به|بيه|بهم|بيهم))(?: |$)/u
const LATIN =
  /(?:^| )(?:(?:gh?a?)?(?:kh?di?t|khdit|khdyt|khadit|xdit|che?d+i?t|n[ae]khod|n[ae]khe?d|nakhd|n?che?d+)(?:ha|o|h|hom|hum)|(?:gha)?n?tk[ea]ll?eft? (?:biha|bih|bihom))(?: |$)/u

/** "خذيت الحساب", "khdit limprimante": the verb, and the thing right behind it. */
const WITH_ITS_THING =
  /^(?:ana |انا |صافي |safi )?(?:خ[دذ]يت|شد[يّ]?ت|kh?dit|khdyt|che?d+it|j ai pris|je prends) (?:(?:ديال |dyal |celle de |celui de )?\p{L}+ ?){1,3}$/u

/** With more words it tells a story: "je l'ai prise à la maison et…". */
const MOST_WORDS = 9

/** "Lconnexion dyal ibn khaldoun khditha ana", "je prends l'imprimante": taken in hand by whoever says it. */
export const saysTaken = (text: string): boolean => {
  const words = wordsOf(text)
  const said = words.join(' ')
  if (words.length > MOST_WORDS || isNegated(text) || /[?؟]/u.test(text)) return false
  return [FRENCH, ARABIC, LATIN, WITH_ITS_THING].some((pattern) => pattern.test(said))
}

const CLAUSE = /[,،;.]|\bet\b|(?:^|\s)(?:و(?=\s)|w\s|o\s)/iu

/** "Je m'en occupe demain matin", "غادي نتكلف بيها غدا": theirs from now on, seen to tomorrow. */
const ANSWERS_FOR =
  /(?:^| )(?:(?:je m|on s) en (?:charge|occupe)|(?:غادي |غا|غ|ك)?نتكلف (?:بها|بيها|به|بيه|بهاد\p{L}*)|(?:ghadi |gha|kan)?n?tk[ae]ll?ef (?:biha|bih))(?= |$)/u

/** "Je la prends et je passe demain": taken now, whatever comes later. */
export const takesNow = (text: string): boolean => {
  if (ANSWERS_FOR.test(wordsOf(text).join(' ')) && !isNegated(text) && !/[?؟]/u.test(text)) return true
  const [first = ''] = text.split(CLAUSE)
  return first !== text && saysTaken(first) && !saysLater(first)
}
