import {
  IMPACTS,
  type Impact,
  PRIORITIES,
  type Priority,
  priorityOf,
  URGENCIES,
  type Urgency,
} from '../../../../../tickets/index.ts'
import { listed, mentions, wordsOf } from '../../words.ts'

export type Assessment = { readonly impact: Impact; readonly urgency: Urgency }

const PRIORITY_WORD = listed(`priorit اولوي awlawi`)
const LEVELS: readonly (readonly [Priority, readonly string[]])[] = [
  ['critical', listed(`critique maximal absolue قصوي قصوه osswa 9oswa`)],
  ['high', listed(`haute eleve forte hausse grande عالي مرتفع كبير 3alya 3aliya kbira`)],
  ['low', listed(`basse faible moindre ضعيف منخفض da3ifa n9sa`)],
  ['normal', listed(`normal moyen ordinaire عادي متوسط 3adia 3adiya`)],
]

const NOT_URGENT =
  /(?:\bpas\b|\bnon\b|ماشي|machi|mashi|ليس|غير|\bmoins\b) (?:(?:du tout|tres|si|si|bzaf|بزاف) )?(?:urgent|presse|مستعجل|عاجل|mst3jl|mosta3jal)/u
const CAN_WAIT =
  /(?:peut|peuvent) attendre|يمكن (?:ان )?(?:ينتظر|يتسني)|يقدر يتسني|ye9der yetsenna|i9der itsenna/u
const URGENT = listed(`urgent urgence presse vite مستعجل عاجل استعجال ضروري mosta3jal mst3jl 3ajil zerba`)

const SCHOOL =
  /(?:tout|toute|tous)(?: l)? (?:ecole|etablissement|college|lycee|monde)|(?:موسسه|مدرسه|ثانويه|اعداديه) (?:كلها|كامله)|(?:كل|جميع) (?:ال)?(?:موسسه|مدرسه|اقسام|ناس)|(?:madrasa|mdrasa|lycee|etablissement) (?:kamla|kolha|kamel)|koulchi|kolchi|كولشي/u
const ROOM =
  /\b(?:une|1|la|cette) (?:seule )?(?:classe|salle)\b|(?:قسم|قاعه) (?:واحد|وحده|واحده)|(?:9sm|qism|l9sm|salle|classe) (?:wahed|wa7d|wahda|w7da)/u
const PERSON =
  /une seule personne|un seul (?:poste|prof|utilisateur|enseignant)|(?:شخص|استاذ|حاسوب) (?:واحد|وحده)|wahed bo7do|ghir wahed|غير واحد/u

const urgencyIn = (text: string, words: readonly string[]): Urgency | undefined => {
  if (NOT_URGENT.test(text) || CAN_WAIT.test(text)) return 'low'
  return mentions(words, URGENT) ? 'high' : undefined
}

const impactIn = (text: string): Impact | undefined => {
  if (SCHOOL.test(text)) return 'school'
  if (PERSON.test(text)) return 'person'
  return ROOM.test(text) ? 'room' : undefined
}

const distance = (a: Assessment, b: Assessment): number =>
  // who is hindered is a fact, how soon it hurts a judgement: the judgement gives way first
  2 * Math.abs(IMPACTS.indexOf(a.impact) - IMPACTS.indexOf(b.impact)) +
  Math.abs(URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency))

/** The nearest impact and urgency that make this priority. */
export const assessmentFor = (priority: Priority, now: Assessment): Assessment => {
  const all = IMPACTS.flatMap((impact) => URGENCIES.map((urgency) => ({ impact, urgency })))
  const fitting = all.filter((candidate) => priorityOf(candidate) === priority)
  return fitting.reduce(
    (best, other) => (distance(other, now) < distance(best, now) ? other : best),
    fitting[0] ?? now,
  )
}

const RAISING = listed(
  `monte montez augmente augmentez augmenter hausse hausser eleve elever remonte remonter passe زيد زيدو رفع رفعو رفعوا ارفع ارفعو ارفعوا نرفع نرفعو زيدوا طلع طلعو
  zid rfe3 rfa3 tel3 tla3 3elli`,
)

/** "Monte la priorité", "ارفع الأولوية": higher than it is, with no level named. */
export const raisesPriority = (text: string): boolean => {
  const words = wordsOf(text)
  return mentions(words, PRIORITY_WORD) && words.some((word) => RAISING.includes(word)) && !priorityIn(text)
}

const higher = (now: Assessment): Assessment => {
  const at = PRIORITIES.indexOf(priorityOf(now))
  return assessmentFor(PRIORITIES[Math.min(at + 1, PRIORITIES.length - 1)] ?? 'high', now)
}

/** "Priorité haute": the level asked for, undefined when no priority is spoken of. */
export const priorityIn = (text: string): Priority | undefined => {
  const words = wordsOf(text)
  return mentions(words, PRIORITY_WORD) ? LEVELS.find(([, stems]) => mentions(words, stems))?.[0] : undefined
}

/** What the words say about who is hindered and how soon; only what differs from what is known is of use. */
export const assessedIn = (text: string, now: Assessment): Partial<Assessment> => {
  const priority = priorityIn(text)
  if (priority) return assessmentFor(priority, now)
  const words = wordsOf(text)
  const joined = words.join(' ')
  const [impact, urgency] = [impactIn(joined), urgencyIn(joined, words)]
  const said = { ...(impact ? { impact } : {}), ...(urgency ? { urgency } : {}) }
  const level = (one: Assessment) => PRIORITIES.indexOf(priorityOf(one))
  const isHigher = level({ ...now, ...said }) > level(now)
  return raisesPriority(text) && !isHigher ? higher(now) : said
}
