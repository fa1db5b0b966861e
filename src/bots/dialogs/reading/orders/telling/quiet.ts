import { listed, mentions, wordsOf } from '../../words.ts'

/** From which hour on, until which; as hours of the day in Morocco. */
export type QuietSaid = { readonly from: number; readonly until: number }

const MORNING = 8
const EVENING = 18
const NIGHT = 22

const MESSAGES = listed(
  `message notif alerte envoi envoy ecri derang contact رسال رسايل اشعار تنبيه ترسل تصيفط تسيفط تكتب تزعج صيفط سيفط ارسل والو شيء شي
  msg messaj tsift tsef sift walo walou ich3ar risala rassayil rasa2il`,
)
const NO =
  /(?:^| )(?:pas|plus|rien|aucun|aucune|sans|stop|arrete[rz]?|ne|لا|بلا|بدون|ماتصيفط\S*|ما|ماترسل\S*|والو|حبس\S*|وقف\S*|bla|walo|walou|ma|7bes|hbes|mat\S+|matsifto\S*) /u

const AFTER =
  /(?:apres|a partir de|depuis|des|passe|بعد|من بعد|ابتداء من|منذ|mn be3d|men be3d|mn ba3d|be3d|ba3d|mora|من) (?:le |la |les |l |ال)?(?:ساعه |sa3a |m3a |مع )?(\p{N}{1,2})(?: ?h| heures?)?/u
const UNTIL =
  /(?:jusqu a|jusqua|avant|حتي|الي|قبل|7tta|7ta|hta|9bel|qbel) (?:le |la |l |ل|ال)?(?:ساعه |sa3a |m3a |مع )?(\p{N}{1,2})/u
/** "De 18h à 8h", "entre 17h et 8h", "mn 6 7ta 8". */
const FROM_TO =
  /(?:^| )(?:de|entre|من|بين|mn|bin) (\p{N}{1,2})(?: ?h| heures?)? (?:a|et|و|حتي|الي|7ta|7tta|hta|w) ?(\p{N}{1,2})(?: |$)/u
const IN_EVENING = listed(`soir soiree مساء عشيه العشيه لعشيه l3chiya 3chiya lmsa`)
const IN_NIGHT = listed(`nuit ليل لليل بالليل lil lill blil f lil`)
const BEFORE_NOON = listed('matin صباح صباحا sba7 sbah')

const ONLY = /(?:^| )(?:que|qu|seulement|uniquement|juste|سوي|فقط|غير|الا|ghir|ghi|seulemnt) /u
const URGENT = listed(`urgent urgence مستعجل عاجل ضروري mosta3jal mst3jl must3jal 3ajil important`)

const ALL =
  /(?:^| )(?:(?:toutes?|tous) (?:les |mes )?(?:messages|notifications|alertes|نوتيف)|(?:كل|جميع) (?:ال)?(?:رسايل|اشعارات|تنبيهات)|(?:kol|ga3|jami3) (?:l)?(?:messages|messaj|rasa2il|notif\S*))(?: |$)/u
const ANY_TIME =
  /a toute heure|n importe quand|jour et nuit|comme avant|في اي وقت|في كل وقت|كما كان|f ay we9t|f ay wa9t|kif kan|bhal 9bel/u

const hourIn = (text: string, pattern: RegExp, at = 1): number | undefined => {
  const typed = pattern.exec(text)?.[at]
  const digits = typed?.replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
  const hour = digits === undefined ? Number.NaN : Number(digits)
  return Number.isInteger(hour) && hour >= 0 && hour <= 24 ? hour % 24 : undefined
}

/** "Après 6" is said of the evening, "avant 8" of the morning. */
const ofEvening = (hour: number, words: readonly string[]): number => {
  const isEvening = mentions(words, IN_EVENING) || !mentions(words, BEFORE_NOON)
  return hour >= 1 && hour <= 11 && isEvening ? hour + 12 : hour
}

const LONGEST = 16

/** "Rien après 18h", "ما ترسلوا ليا والو من بعد 6", "pas de messages la nuit": when not to be told. */
export const quietIn = (text: string): QuietSaid | undefined => {
  const words = wordsOf(text)
  const said = `${words.join(' ').replace(/(\p{N})h(?= |$)/gu, '$1 h')} `
  if (words.length > LONGEST || !NO.test(said) || !mentions(words, MESSAGES)) return undefined
  const from = hourIn(said, FROM_TO) ?? hourIn(said, AFTER)
  const until = hourIn(said, FROM_TO, 2) ?? hourIn(said, UNTIL) ?? MORNING
  if (from !== undefined) return { from: ofEvening(from, words), until }
  if (mentions(words, IN_NIGHT)) return { from: NIGHT, until }
  return mentions(words, IN_EVENING) ? { from: EVENING, until } : undefined
}

/** "Que les urgents", "بغيت غير الرسائل المستعجلة". */
export const wantsOnlyUrgent = (text: string): boolean => {
  const words = wordsOf(text)
  const said = `${words.join(' ')} `
  return (
    words.length <= LONGEST &&
    ONLY.test(` ${said}`) &&
    mentions(words, URGENT) &&
    mentions(words, [...MESSAGES, ...URGENT])
  )
}

/** "Envoyez-moi de nouveau tous les messages", "à toute heure": as it was. */
export const wantsAllAgain = (text: string): boolean => {
  const words = wordsOf(text)
  const said = words.join(' ')
  return (
    words.length <= LONGEST &&
    !NO.test(`${said} `) &&
    (ALL.test(said) || (ANY_TIME.test(said) && mentions(words, MESSAGES)))
  )
}
