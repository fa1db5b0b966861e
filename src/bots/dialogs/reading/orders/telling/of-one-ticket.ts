import { wordsOf } from '../../words.ts'
import { referencesIn } from '../references.ts'

const OF_IT =
  /(?:^| )(?:(?:cette|la|ce|le|sa|ma) (?:demande|ticket|dossier|affaire)|(?:هاد|هذا|ذلك|داك) ?(?:ال)?(?:طلب|تيكي|تذكره|موضوع)|(?:ب|عن |على |علي )?(?:ال)?طلب|(?:had|hadak|dak) (?:l ?)?(?:talab|ticket|tiki|demande)|sn)(?= |$)/u
const NO_MORE = [
  /(?:^| )(?:ne )?(?:me |m )?(?:plus (?:me |m )?(?:recevoir|envoye|deranger|prevenir|etre (?:prevenue?|derangee?|alertee?))|(?:envoye[zr]?|ecri\w*|prevene[zr]|derange[zr]?) plus|arrete[zr]? de m|stop|plus de (?:messages?|notif\w*|nouvelles?)|desabonne[zr]?|mute[rz]?|silence)/u,
  /(?:^| )(?:(?:ما ?بغيت\S*|لا اريد|ما ?بقيت\S* باغي\S*) (?:\S+ ){0,3}?(?:رسا\S+|ميساج\S*|اشعار\S*|تصيفط\S*|توصل\S*|خبار|messages?|notif\S*)|(?:ما ?ت|مات|مت|لا ت)(?:بقا\S*|بقي\S*)? ?(?:\S+ )?(?:ت)?(?:[صس]يفط|رسل|كتب|بعث|زعج|خبر)\S*|(?:اوقف|وقف|حبس|اوقفوا|وقفو|حبسو)\S* (?:\S+ ){0,2}?(?:رسا\S+|ميساج\S*|اشعار\S*))/u,
  /(?:^| )(?:(?:ma ?bghit\S*|ma ?b9it\S* baghi\S*) (?:\S+ ){0,3}?(?:messages?|msg|notif\S*|rasa2il|tsift\S*)|ma ?t(?:b9aw?ch?|b9ach)? ?(?:t)?(?:sift|sayft|seft|kteb|ktb|z3ej|khebr|khber)\S*|(?:7bes|hbes|7bso|we99ef|wa9fo)\S* (?:\S+ ){0,2}?(?:messages?|msg|notif\S*|rasa2il))/u,
]
const AGAIN =
  /(?:^| )(?:suiv(?:re|ez|s)|(?:re)?abonne[rz]?|tene[zr] moi au courant|نتبع|تتبع|اتابع|متابعه|ntebbe3|ntebe3|ntaba3|tab3)(?: |$)/u
const SENDS_AGAIN =
  /(?:^| )(?:remets?|remettez|reprene[zr]|recommence[rz]?|رجع\S*|عاود\S*|ارجع\S*|re?j?e?3\S*|3awe?d\S*)(?: |$)/u
const MOST_WORDS = 14
const FEW = 4

const isShort = (text: string): boolean => wordsOf(text).length <= MOST_WORDS && !/[?؟]/u.test(text)

const isOfOne = (text: string): boolean =>
  OF_IT.test(wordsOf(text).join(' ')) || referencesIn(text).length > 0

/** "Ne m'envoyez plus de messages sur cette demande", "ماتبقاوش تصيفطو ليا على هاد الطلب". */
export const silencesOne = (text: string): boolean =>
  isShort(text) && isOfOne(text) && NO_MORE.some((pattern) => pattern.test(wordsOf(text).join(' ')))

/** "Je veux suivre SN-…", "بغيت نتبع الطلب ديال ياسين". */
export const followsOne = (text: string): boolean =>
  isShort(text) && isOfOne(text) && AGAIN.test(wordsOf(text).join(' '))

/** "لا رجعو", "remets": of what was silenced just now. */
export const takesSilenceBack = (text: string): boolean =>
  wordsOf(text).length <= FEW && SENDS_AGAIN.test(wordsOf(text).join(' '))
