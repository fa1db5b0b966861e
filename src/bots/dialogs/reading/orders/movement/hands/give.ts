import { listed, mentions, wordsOf } from '../../../words.ts'
import { destinationIn } from '../destination.ts'

const GIVING =
  listed(`donne donner donnez confi attribu affect assign chargez delegu كلف نكلف كلفو كلفها عطي نعطي اعطي اعطها اعطه اعطو سند اسند اسناد يسند نسند تسند يكلف سلم يسلم وكل
  3ti a3ti 3tiha 3tih 3tiw ne3ti 3teha kelf kellef kellf klef nkelf sellem`)
const PASSING = listed(
  `passe transm transfer envoi صيفط سيفط دوز حول ارسل خلي خليها خليه sifet dewez 7ewel 7awel hawel hewel khelli khelliha laiss`,
)
const MYSELF = new Set(
  listed(
    'moi مني ليا لي نفسي بنفسي شخصيا moimeme بيا liya lia liyya biya rasi عطيني عطيوني اعطيني اعطوني اعطيوني اعطيتيني 3tini a3tini 3tiwni كلفني',
  ),
)

/** Three letters that too many words begin with. */
const GIVE = 'اعط'
const gives = (words: readonly string[], stems: readonly string[]): boolean =>
  words.includes(GIVE) || mentions(words, stems)

/** To a person, and not to the speaker nor to another tier. */
const toSomebody = (words: readonly string[], text: string): boolean =>
  !words.some((word) => MYSELF.has(word)) && destinationIn(text) === undefined

/** A long sentence with such a word in it rather explains something. */
const SHORT = 10

/** "Donne-la à Fatima", "كلف بها يوسف": says that somebody is to have it, whether one knows the name or not. */
export const saysGive = (text: string): boolean => {
  const words = wordsOf(text)
  return words.length <= SHORT && gives(words, GIVING) && toSomebody(words, text)
}

/** Also "passe-la à Fatima", which is a gift only when a colleague is named. */
export const givesTo = (text: string): boolean => {
  const words = wordsOf(text)
  return gives(words, [...GIVING, ...PASSING]) && toSomebody(words, text)
}

const TO_A_NAME = /(?:^|\s)(?:à|a|au|pour|l|li|ل|لـ)\s*\p{Lu}\p{Ll}{2,}/u

/** "عطيه لياسين", "3tiha l yassine": nobody writes capitals there, but the verb has its object and "to" is before a name. */
const GIVEN_TO =
  /(?:^| )(?:(?:ن|ا|غن|غادي ن)?(?:عطي|عطو|عط(?=ها|ه)|سلم|سند|اسند)\p{L}*(?:ه|ها|هم|و) ل(?:ل)?(?:سي |لالة |لاله )?\p{L}{3,}|(?:كلف|نكلف)\p{L}* (?:بها|بيها|به|بيه) \p{L}{3,}|(?:n|ne|ghan|a)?(?:3ti|3te|sellem|sllem)\p{L}*(?:ha|h|o|hom|iha|ih) l(?: (?:si|lalla))? ?\p{L}{3,}|(?:ن|ا|غن)?(?:عطي|عطو|عط(?= )|سلم|اسند|سند)\p{L}* (?:هاد )?(?:ال)?(?:طلب |تذكره )?ل(?:سي |لاله )?\p{L}{3,}|(?:n|ne|a)?(?:3ti|3tiw|sellem)\p{L}* l(?:si |lalla )?\p{L}{3,})/u

/** "Donne-la à Hafsa": to somebody with a name, whether anybody here has it or not. */
export const givesToName = (text: string): boolean =>
  saysGive(text) && (TO_A_NAME.test(text) || GIVEN_TO.test(wordsOf(text).join(' ')))

const COLLEAGUE = listed(
  `collegue quelqu adjoint زميل زملا زميله واحد احد شخص zamil zmil zomala2 wa7d wahd wahed wa7ed`,
)

/** "Donne à un collègue", "عطيها لشي زميل": to somebody, and whom has to be asked. */
export const givesToSomebody = (text: string): boolean =>
  givesTo(text) && wordsOf(text).length <= SHORT && mentions(wordsOf(text), COLLEAGUE)

/** "رجعه للسي ميموني", "renvoie-la à Souad": back to somebody; whether it is a person, the names tell. */
const GIVES_BACK =
  /(?:^| )(?:(?:رجع|ارجع|رد|اعد|اعيد)\p{L}*(?: (?:هاد |هذا )?(?:ال)?طلب)? (?:ل|l |الي )\p{L}+|(?:r[ea]?j+[ea]?3|r[ea]?dd)\p{L}* (?:l ?|ل)\p{L}+|(?:retourne|retournez|repasse|repassez|renvoie|renvoyez|rends|rendez|redonne|redonnez|remets)(?: (?:la|le|l))? (?:a|au) \p{L}+)(?: |$)/u
export const givesBack = (text: string): boolean => {
  const words = wordsOf(text)
  return words.length <= SHORT && GIVES_BACK.test(words.join(' '))
}

/** "خدها نتا", "khodha nta", "prends-la toi": told to somebody else, who is named with it. */
const TELLS_TO_TAKE =
  /(?:^| )(?:(?:خد|خود|شد|تكلف)(?:ها|و|ه|هم|ي|يها|يه)? (?:نتا|نتي|انت|انتي|بها|بيها)|kho?dha? ?(?:nta|nti|ntaya)|kho?d(?:ha|o|iha|ih) (?:nta|nti|ntaya)|che?d+(?:ha|o) (?:nta|nti)|prends? (?:la|le|l) toi|occupe t en|charge t en)(?: |$)/u
export const tellsToTake = (text: string): boolean => {
  const words = wordsOf(text)
  return words.length <= SHORT && TELLS_TO_TAKE.test(words.join(' '))
}
