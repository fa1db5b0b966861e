import { readUntil, saysUntil } from '../../../../../../nlu/index.ts'
import { waitedFor } from '../../../command-words.ts'
import { isNegated } from '../../../negation.ts'
import { plain, wordsOf } from '../../../words.ts'

/** "J'attends", "je patiente", "كنتسنى", "ننتظر", "kantsna": said of oneself. */
const WAITS =
  /(?:^| )(?:(?:j|on|nous) (?:l |la |le )?attend\p{L}*|(?:je|on|nous) (?:patient\p{L}*|reste\p{L}* en attente)|(?:reste |mise? |mets |met )?en attente|و?(?:ك|غ|غادي |غا)?ن?تسناو?(?:ه|ها|هم)?|و?(?:كا?|غا?|غادي )?نتسن(?:ا|ي)و?(?:ه|ها|هم)?|كنتسناو?|(?:ن|ا|سا|سن)نتظر(?:ه|ها)?|انتظر|ننتظر|سننتظر|سانتظر|في انتظار|ف انتظار|ف ?(?:ال)?انتظار|(?:kan|ghan|gha n|n)?ts[ea]?n+aw?(?:h|ha)?|(?:kan|ghan|ghadi n|n)tsena\p{L}*)(?: |$)/u
/** "Depuis trois jours", "لحد الآن": a complaint of how long it takes. */
const SO_FAR =
  /(?:^| )(?:depuis|toujours|ديما|دازت?|dima|dazt?|encore|jusqu a (?:present|maintenant|quand)|quand|من|منذ|هادي|شحال|لحد الان|حتي (?:ل)?دابا|الي متي|حتي (?:ل)?(?:امتي|فوقاش)|mn|men|hadi|ch7al|7ta l?daba|7ta limta|mazal\S*|مازال\S*)(?: |$)/u
/** Somebody who comes: there is no piece of which one could say what it is. */
const SOMEBODY =
  /(?:^| )(?:l |le |la |un |une |les |du |de )?(?:technicien\p{L}*|reparateur|equipe|electricien|informaticien|agent|maintenance|intervention|(?:ال)?(?:تقني\p{L}*|فريق|مهندس|كهربائي|كهرباءي|صيانه)|l?t[ae]9ni\p{L}*|l?te[ck]ni\p{L}*|lfari9|lfar9a)(?: |$)/u
/** "J'attends que l'intendant revienne lundi", "كنتسنى المدير يجي غدا": somebody comes, on a day that is named. */
const COMES =
  /(?:^| )(?:que .{1,40} )?(?:revien\p{L}*|rentr\p{L}*|reprenn\p{L}*|arriv\p{L}*|vienn\p{L}*|passe\p{L}*|livr\p{L}*|(?:ي|ت|حتي ي|حتي ت)(?:جي|رجع|وصل|عود|اتي|كون)\p{L}*|(?:y|t)(?:ji|rje3|rj3|wsel|wesl)\p{L}*)(?: |$)/u
/** An operator, a supplier, and what they promised: "ils passent jeudi", "قالو ليا غدا", "réponse sous 48h". */
const PROMISED =
  /(?:^| )(?:(?:ils?|elles?|on) (?:\p{L}+ )?(?:passent?|viennent|vient|promet\p{L}*|interviendr\p{L}*|interviennent|retabli\p{L}*|rappell\p{L}*|livrer\p{L}*|repar\p{L}*|disent|dit|m ont dit|ont dit)|(?:ont|a|m ont) (?:promis|dit|annonce)|promis|promettent|reponse (?:sous|dans|prevue)|retablissement (?:prevu|annonce)|intervention (?:prevue|demain|le)|(?:قالو|قال|قالت|وعدو|وعدنا|وعدونا)(?: (?:ليا|لي|لينا|لنا))?|(?:غادي |غ|سوف |س)(?:ي|ت)?(?:رجع|جي|صلح|دوز|دخل|صايب)\p{L}*|(?:galo|galou|gal|9alo|9alou|9al)(?: (?:lia|liya|lina))?|(?:ghadi |gha)(?:y|t)?(?:rje3|rj3|ji|sle7|douz|dekhl)\p{L}*)(?: |$)/u
const OUTSIDE: readonly string[] = ['telecom_operator', 'supplier']
const MOST_WORDS = 20

/** "J'attends", "ونتسنى": by whoever says it. */
export const saysWaits = (text: string): boolean => WAITS.test(wordsOf(plain(text)).join(' '))

/**
 * "J'attends le technicien jusqu'à demain": it waits, for somebody or until a day that is named, or an operator has
 * promised one; how long it has been is no wait.
 */
export const waitsUntil = (text: string, now: Date): boolean => {
  const words = wordsOf(plain(text))
  const said = words.join(' ')
  if (words.length > MOST_WORDS || /[?؟]/u.test(text)) return false
  const hasDay = readUntil(text, now) !== undefined
  if (hasDay && OUTSIDE.includes(waitedFor(text)) && PROMISED.test(said)) return true
  if (!WAITS.test(said) || SO_FAR.test(said)) return false
  // "ديما كنتسناو وحتى حد ما كيجي" complains
  if (isNegated(text)) return false
  if (hasDay && COMES.test(said)) return true
  return SOMEBODY.test(said) || (saysUntil(text) && readUntil(text, now) !== undefined)
}
