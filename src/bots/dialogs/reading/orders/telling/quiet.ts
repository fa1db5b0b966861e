import { listed, mentions, wordsOf } from '../../words.ts'

/** From which hour on, until which; as hours of the day in Morocco. */
export type QuietSaid = { readonly from: number; readonly until: number }

const MORNING = 8
const EVENING = 18
const NIGHT = 22

const MESSAGES = listed(
  `message notif alerte envoi envoy ecri derang contact رسال رسايل اشعار تنبيه ترسل تصيفط تسيفط تكتب تزعج صيفط سيفط ارسل والو شيء شي
  msg messaj ميساج مساج tsift tsef sift walo walou ich3ar risala rassayil rasa2il`,
)
/** Of these alone: "walou f lil" tells of what fails at night. */
const SURELY_MESSAGES = listed(
  `message notif alerte derang ميساج مساج رسال رسايل اشعار تنبيه تزعج msg messaj ich3ar risala rassayil rasa2il`,
)
const NO =
  /(?:^| )(?:ما ?(?:بغي|نبغي|باغي)\S*|ma ?(?:bghi|nebghi|baghi)\S*|pas|plus|rien|aucun|aucune|sans|stop|arrete[rz]?|ne|لا|بلا|بدون|ماتصيفط\S*|ما|ماترسل\S*|والو|حبس\S*|وقف\S*|bla|walo|walou|ma|7bes|hbes|mat\S+|matsifto\S*|ماشي|machi) /u

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

const HOUR_WORDS: readonly (readonly [number, string])[] = [
  [1, 'واحده|وحده|une heure|wehda'],
  [2, 'ثانيه|جوج|deux heures|jouj'],
  [3, 'ثالثه|تلاته|ثلاثه|trois heures|tlata'],
  [4, 'رابعه|ربعه|quatre heures|reb3a|rab3a'],
  [5, 'خامسه|خمسه|cinq heures|khamsa|khemsa'],
  [6, 'سادسه|سته|six heures|setta|stta'],
  [7, 'سابعه|سبعه|sept heures|seb3a|sab3a'],
  [8, 'ثامنه|ثمنيه|تمنيه|تمانيه|huit heures|tmenya|tmnya'],
  [9, 'تاسعه|تسعود|تسعه|neuf heures|tes3oud|ts3oud'],
  [10, 'عاشره|عشره|dix heures|3achra|3chra'],
  [11, 'حاديه عشره|حداش|onze heures|7dach|hdach'],
  [12, 'ثانيه عشره|طناش|اطناش|minuit|tnach|ttnach'],
]
const HOURS = HOUR_WORDS.toReversed().map(
  ([hour, words]) => [String(hour), new RegExp(`(?<=(?:^| ))(?:ال|ل|l)?(?:${words})(?= |$)`, 'gu')] as const,
)

/** "من الثامنة مساء حتى السابعة": hours as people say them. */
const withHours = (said: string): string =>
  HOURS.reduce((text, [hour, word]) => text.replace(word, hour), said)

const ONCE_A_DAY =
  /(?:^| )(?:(?:une|1) (?:seule )?fois (?:par|dans la|chaque) jour|(?:un|1) (?:seul )?(?:message|resume|mail) par jour|une fois (?:la |dans la )?journee|مره (?:وحده |واحده )?(?:ف ?(?:ال)?نهار|في اليوم|كل (?:يوم|نهار)|يوميا)|(?:رساله|ميساج|مساج) (?:وحده |واحده |واحد )?(?:ف ?(?:ال)?نهار|في اليوم|كل (?:يوم|نهار))|m(?:e)?rra (?:we7da |wahda )?(?:f ?(?:n?nhar|lyoum|youm)|kol (?:nhar|youm))|(?:message|msg|messaj) (?:wa7ed |wahed )?f ?n?nhar)(?= |$)/u

/** "Une fois par jour", "مرة فالنهار كافية": what can wait comes as one message. */
export const wantsOnceADay = (text: string): boolean => {
  const words = wordsOf(text)
  return words.length <= LONGEST && ONCE_A_DAY.test(words.join(' '))
}

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

/** "Préviens-moi après 18h" asks for the contrary: without a "no" a whole span, or a night that is refused. */
const isAlone = (said: string, words: readonly string[]): boolean =>
  (hourIn(said, AFTER) !== undefined && hourIn(said, UNTIL) !== undefined) ||
  FROM_TO.test(said) ||
  (NO.test(said) && mentions(words, [...IN_NIGHT, ...IN_EVENING]))

/** Sure of it by the words alone; "walou" and "شي" beside a night may tell of anything. */
export const surelyQuiet = (text: string): boolean => {
  const words = wordsOf(text)
  return NO.test(` ${words.join(' ')} `) && mentions(words, SURELY_MESSAGES) && quietIn(text) !== undefined
}

/**
 * "Rien après 18h", "ما ترسلوا ليا والو من بعد 6", "pas de messages la nuit": when not to be told. `isMeant`: that it is
 * about messages is known already, so that "من الثامنة مساء حتى السابعة صباحا" says all.
 */
export const quietIn = (text: string, { isMeant = false } = {}): QuietSaid | undefined => {
  const words = wordsOf(text)
  const said = `${withHours(words.join(' ')).replace(/(\p{N})h(?= |$)/gu, '$1 h')} `
  const isAboutMessages = NO.test(said) && mentions(words, MESSAGES)
  if (words.length > LONGEST || !(isAboutMessages || (isMeant && isAlone(said, words)))) return undefined
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
