import { listed, wordsOf } from '../words.ts'

/** What people write when they wait for news, and nothing with it. */
const NUDGES = new Set(
  listed(`alors alor bah ben donc et iwa ewa eywa awa wa fin fein ايوا ايوي ايوه اوا وا ويوا فين وفين nouveau nouvo nouvau nouveaux nouveaute nouvelles
  nouvelle news jdid جديد والجديد`),
)
const BESIDE = new Set(
  listed(`y il ya eh hein quoi toujours rien encore mais non serieux serieusement du des de la une reponse svp stp chi chno chnou achno شي شنو
  اش اشنو كاين kayn mn من ila wslat wsel wslna wslti وصلات وصلنا مازال mazal walo walou والو a ah oh hada hadchi هادشي دابا daba aujourd hui`),
)
const MOST = 5

const OWN =
  /^(?:et |w |و ?)?(?:(?:ma|mon|notre) (?:demande|ticket|signalement)|طلبي|le mien|la mienne|ديالي|dyali|diali|(?:ال)?طلب ?(?:ديالي|ديالنا)|l?(?:talab|demande|ticket) (?:dyali|dyalna|diali))$/u

/** "Alors ?", "bah et donc ??", "wa fin wslat", "شي جديد؟": where is it? */
export const isNudge = (text: string): boolean => {
  const said = wordsOf(text)
  if (said.length === 0 || said.length > MOST) return false
  const words = said.map((word) => word.replace(/(.)\1{2,}/gu, '$1'))
  if (OWN.test(words.join(' '))) return true
  return words.some((word) => NUDGES.has(word)) && words.every((word) => NUDGES.has(word) || BESIDE.has(word))
}

const STILL_NOTHING =
  /^(?:(?:et|w|و|bon|alors|donc) )?(?:(?:toujours|tjrs|tjs|encore|mazal|mazel|baqi|ba9i|baki|مازال|مازالين|ما زال|باقي|باقيين) (?:rien|walo|wallo|walou|والو|لا شيء)|(?:toujours|tjrs|tjs|encore) (?:pas de|aucune?) (?:nouvelles?|reponse|retour))(?: alors| svp)?$/u

/** "Toujours rien ?", "باقي والو": of what nobody has repaired yet, where is it; of what was repaired, that it is as before. */
export const hearsNothing = (text: string): boolean => STILL_NOTHING.test(wordsOf(text).join(' '))

const drawnIn = (word: string): string => word.replace(/(.)\1+/gu, '$1')
const CALLS = new Set(listed('allo alo allooo hallo الو اللو youhou coucou ohe hello').map(drawnIn))

/** "Allô ?", "ألو": is anybody there? */
export const isCall = (text: string): boolean => {
  const words = wordsOf(text)
  return words.length > 0 && words.length <= 2 && words.every((word) => CALLS.has(drawnIn(word)))
}

const FORMAL_WHEN = [
  '(?:افاد|اخبار|موافا|اطلاع|اعلام|معرفه|تحديد)\\S* (?:\\S+ ){0,3}?(?:ب|ع|ل)?(?:ال)?(?:اجل|اجال|موعد|مواعيد|تاريخ|توقيت|مده|وقت|تقدم|ميعاد)\\S*',
  '(?:متي|في اي وقت|ما (?:هو )?(?:موعد|اجل|تاريخ)) (?:\\S+ ){0,2}?(?:س|ست|سي|ي|ت)?(?:تدخل|تدخلون|تتدخلون|اتون|تاتون|حضر|تحضرون|حضرون|تصلح|يصلح|صلحون|اصلاح|معالج|عالج|الج|يتم|تدخلكم|التدخل|حلول|اصلاحه)\\S*',
  '(?:merci|priere|veuillez|je vous prie) (?:de |d )?(?:bien vouloir )?(?:m |me |nous )?(?:communiquer|indiquer|preciser|informer|faire savoir|donner) (?:\\S+ ){0,3}?(?:delai|delais|date|echeance)',
]
const ASKS_WHEN = new RegExp(`(?:^| )(?:${FORMAL_WHEN.join('|')})(?= |$)`, 'u')
const MOST_FORMAL = 12

/** "المرجو إفادتنا بأجل التدخل", "متى ستتدخلون؟": as one writes to an administration. */
export const asksWhenFormally = (text: string): boolean => {
  const words = wordsOf(text)
  return words.length <= MOST_FORMAL && ASKS_WHEN.test(words.join(' '))
}
