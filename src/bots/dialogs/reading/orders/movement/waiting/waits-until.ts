import { readUntil, saysUntil } from '../../../../../../nlu/index.ts'
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
const MOST_WORDS = 20

/** "J'attends", "ونتسنى": by whoever says it. */
export const saysWaits = (text: string): boolean => WAITS.test(wordsOf(plain(text)).join(' '))

/** "J'attends le technicien jusqu'à demain": it waits, for somebody or until a day that is named; how long it has been is no wait. */
export const waitsUntil = (text: string, now: Date): boolean => {
  const words = wordsOf(plain(text))
  const said = words.join(' ')
  if (words.length > MOST_WORDS || /[?؟]/u.test(text) || !WAITS.test(said) || SO_FAR.test(said)) return false
  // "ديما كنتسناو وحتى حد ما كيجي" complains
  if (isNegated(text)) return false
  return SOMEBODY.test(said) || (saysUntil(text) && readUntil(text, now) !== undefined)
}
