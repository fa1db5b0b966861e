import { readUntil } from '../../../../../../nlu/index.ts'
import { waitedFor } from '../../../command-words.ts'
import { isNegated } from '../../../negation.ts'
import { plain, wordsOf } from '../../../words.ts'
import { saysWaits } from './waits-until.ts'

/** Whoever works in the place or comes to it, and is waited for. */
const SOMEBODY =
  /(?:^| )(?:l |la |le |un |une |les |du |de |d )?(?:intendant\p{L}*|econome|gestionnaire|magasinier|chef|collegue|prestataire\p{L}*|technicien\p{L}*|electricien\p{L}*|plombier|informaticien\p{L}*|equipe|service|maintenance|(?:و)?(?:ال|لل|ل)?(?:مقتصد\p{L}*|مسير\p{L}*|تقني\p{L}*|كهرباءي|فريق|مهندس|زميل\p{L}*|صيانه)|l?mo9tasid\p{L}*|l?moqtasid\p{L}*|l?t[ae][9k]ni\p{L}*|l?te[ck]ni\p{L}*|lfari9)(?= |$)/u

const CALLED = '(?:reclamation\\p{L}*|reclama|ticket|plainte|dossier|intervention|signalement)'
const CALLED_AR =
  '(?:reclamation\\p{L}*|reclama|ticket|(?:ال)?(?:شكايه|شكوي|تذكره|ريكلاماسيون|ركلاماسيون|ريكلامه|طلب تدخل))'
const CALLED_LATIN = '(?:r[ei]k?c?lamation\\p{L}*|r[ei][ck]lama\\p{L}*|ticket|ch[ei]?kaya)'
/** "Ouvert chez IAM, n° de réclamation …", "حليت عندهم réclamation", "7ellit 3ndhom ticket": it was put to them, and is theirs. */
const PUT_TO_THEM = new RegExp(
  [
    `(?:ouvert\\p{L}*|ouvrir|depose\\p{L}*|fait|lance\\p{L}*|cree\\p{L}*|envoye\\p{L}*) (?:\\S+ ){0,2}?${CALLED} (?:\\S+ ){0,2}?(?:chez|aupres|a|au)`,
    `(?:ouvert\\p{L}*|declare\\p{L}*|signale\\p{L}*) (?:\\S+ ){0,3}?(?:chez|aupres d\\p{L}*)`,
    `${CALLED} (?:n|no|nr|num|numero) \\S*\\p{N}\\S*`,
    `(?:numero|num|n|no|nr) (?:de |d |du )?${CALLED}(?: \\S*\\p{N}| est|$)`,
    `(?:رقم|نمره) ${CALLED_AR}`,
    `(?:و)?(?:حلي|حل|فتح|در|دار|حط|حطي|سجل|قدم|وضع|رفع)(?:ت|نا)\\p{L}* (?:\\S+ ){0,3}?${CALLED_AR}`,
    `(?:7ell?i|hell?i|fte?7|der|dr|7et+i|se?jj?el)(?:t|na) (?:\\S+ ){0,3}?${CALLED_LATIN}`,
  ]
    .map((pattern) => `(?:^| )${pattern}(?= |$)`)
    .join('|'),
  'u',
)

/** What they said they would do; it counts with a day or a span beside it. */
const PROMISED =
  /(?:^| )(?:(?:ils?|elles?|on) (?:m |me |nous |vous )?(?:ont |a |avaient )?(?:promet\p{L}*|promis|annonc\p{L}*|dis(?:ent)?|dit|parle(?:nt)?|passe(?:nt|ront|ra)?|vien(?:t|nent|dra|dront)|intervien\p{L}*|revien\p{L}*|livre\p{L}*|retabli\p{L}*|repar\p{L}*|garanti\p{L}*)|(?:reponse|intervention|retour|delai|livraison|passage|retablissement|reparation) (?:est )?(?:prevue? |annoncee? |promise? |estimee? )?(?:\p{N}+|sous|dans|de|le|pour|avant|d ici|apres|demain|lundi|mardi|mercredi|jeudi|vendredi)|(?:و)?(?:قالو|كالو|وعدو|واعدو|خبرو|اخبرو)\p{L}*|(?:غادي |غا|سوف )?(?:ي|س)?ي?(?:جيو|رجعو|صلحو|صاوبو|جاوبو|حضرون|عودون|صلحون)\p{L}*|(?:[9gq]a?lou?|w[ae]?3do|wa3do|khebro)\p{L}*|(?:ghadi |gha)?y(?:jiw|rej3o|rj3o|sle7o|jawbo)\p{L}*)(?= |$)/u
const COMES =
  /(?:^| )(?:passe|passera|vient|viendra|revient|reviendra|intervient|interviendra|livre|livrera|repare|reparera|repond|repondra|(?:غادي |غا|س)?(?:ي|ت)(?:جي|رجع|صلح|جاوب|حضر|دوز)\p{L}*|(?:ghadi |gha)?[yt](?:ji|rj3|rje3|sle7|jaweb)\p{L}*)(?= |$)/u
/** "Nouvelle date : le 3 février", "زيد ليهم حتى لبعد غدا": later than was said. */
const PUT_OFF =
  /(?:^| )(?:nouvelle date|autre date|report\p{L}* (?:a|au|pour|jusqu)|repousse\p{L}*|decale\p{L}*|prolong\p{L}*|(?:laisse|donne)\p{L}* (?:leur|lui) (?:encore )?(?:jusqu|du temps|un delai)|زيد\p{L}* (?:ليهم|ليه|ليها|لهم)|مدد\p{L}*|تاجل\p{L}*|اجلو\p{L}*|zid\p{L}* (?:lihom|lih|liha)|t2jel|t2ajel\p{L}*)(?= |$)/u

/** How long it has been: a complaint. */
const SO_FAR =
  /(?:^| )(?:depuis|toujours|ديما|dima|منذ|شحال|ch7al|لحد الان|ولا واحد|وحتي حد|(?:من|mn|men) (?:ال)?(?:بارح|امس|لبارح|lbare7|اثنين|تنين|ثلاثاء|اربعاء|خميس|جمعه|سبت|احد|اسبوع|شهر|صباح|simana|chhar|nhar|\p{N}+))(?= |$)/u
const MOST_WORDS = 30
/** What also comes on a day, and is waited for by nobody here. */
const OTHER_MATTERS =
  /(?:^| )(?:examen\p{L}*|controle\p{L}*|inspect\p{L}*|reunion\p{L}*|visite|notes|panne\p{L}*|coupure\p{L}*|(?:ال)?(?:امتحان\p{L}*|مفتش\p{L}*|اجتماع\p{L}*|لجنه|عطب|انقطاع)|l?imti7an\p{L}*|mofattich|ijtima3)(?= |$)/u
/** A promise and hardly more: of whom, was said before. */
const FEW = 9

const OUTSIDE = ['telecom_operator', 'supplier']

type Wait = 'outside' | 'promise'

/** "L'intendant s'en occupe", "المقتصد غادي يتكلف بيها": it is in other hands, and until when will be asked. */
const SEEN_TO =
  /(?:^| )(?:(?<!on )s en (?:occupe|charge)\p{L}*|(?:غادي |كي|غا)?يتكلف\p{L}*|متكلف\p{L}*|(?:ghadi |gha|kay?)?(?:y|i)tk[ae]ll?ef\p{L}*)(?= |$)/u

const outsideIn = (text: string, said: string, isAhead: boolean): boolean => {
  const isOutside = OUTSIDE.includes(waitedFor(text))
  if (saysWaits(text) && (isOutside || isAhead || SOMEBODY.test(said))) return true
  if (SOMEBODY.test(said) && SEEN_TO.test(said)) return true
  // of a technician who comes, the requester is told first
  return isAhead && isOutside && !SOMEBODY.test(said) && (PROMISED.test(said) || COMES.test(said))
}

const promisedIn = (words: readonly string[], said: string): boolean =>
  words.length <= FEW && !OTHER_MATTERS.test(said) && !SOMEBODY.test(said) && PROMISED.test(said)

/**
 * `outside`: somebody who is named is waited for, or has promised to come, or it was put to them in so many words.
 * `promise`: a day was promised or put off, by whoever was spoken of before.
 */
export const waitIn = (text: string, now: Date): Wait | undefined => {
  const words = wordsOf(plain(text))
  const said = words.join(' ')
  if (words.length > MOST_WORDS || /[?؟]/u.test(text)) return undefined
  if (PUT_TO_THEM.test(said)) return 'outside'
  const isAhead = readUntil(text, now) !== undefined
  if (isAhead && PUT_OFF.test(said)) return 'promise'
  if (SO_FAR.test(said) || isNegated(text)) return undefined
  if (outsideIn(text, said, isAhead)) return 'outside'
  return isAhead && promisedIn(words, said) ? 'promise' : undefined
}
