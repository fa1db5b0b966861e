import { listed, mentions, wordsOf } from '../words.ts'
import { asksHowMany } from './figure-kind.ts'

const CUT =
  /(?:^| )(?:les |des |de |d |l |nos |toutes les |ال|و|ب)?(?:(?:micro ?)?coupures?|interruptions?|deconnexions?|(?:ال)?انقطاع(?:ات)?|(?:ال)?تقطاع(?:ات)?|(?:l ?)?(?:in9ita3|inqita3|n9ita3|tqta3|t9ti3)(?:at)?)(?: |$)/u
const CUTS =
  /^(?:les |des |toutes les |liste des |historique des |etat des |releve des |ال)?(?:(?:micro ?)?coupures|interruptions|deconnexions|(?:ال)?انقطاعات|in9ita3at|inqita3at)(?: |$)/u
const LINE = listed(
  `ligne internet connex conex reseau adsl fibre liaison انترنت خط كونيكس كونكس ريزو شبكه اتصال lkhat khat rizo operateur telecom orange inwi`,
)
const BILL = listed('factur فاتوره فواتير فاكتور fatoura faktur lfactura')
const REPORT = listed(
  'bilan liste historique recap releve etat tableau quelles duree heures لاءحه لائحه حصيله مجموع بيان كشف مده ساعات lista modda',
)
/** "Ch7al b9at connexion mqtou3a", "combien de temps la connexion a été coupée". */
const HOW_LONG =
  /(?:^| )(?:combien (?:de temps|d heures|de fois)|pendant combien|(?:شحال|كم)(?: د | ديال | من )?(?: ?(?:د|ديال|من) ?)?(?:ساعه|وقت|الوقت|مره|يوم|بقات|بقا|دامت|مده|المده)|(?:ch7al|chhal|ch7l)(?: (?:d|dyal|mn|men))? ?(?:sa3a|swaye3|we9t|wa9t|mrra|merra|b9at|bqat|b9a|damet))(?: |$)/u
const DOWN =
  /(?:^| )(?:coupee?s?|(?:ال)?مقطوع\p{L}*|تقطع\p{L}*|انقطع\p{L}*|مقطعه|m?9to3a|mqtou3a|m9tou3a|m9toua|mqto3a|t9t3at|tqt3at|t9et3at)(?: |$)/u
/** What somebody says who has it now. */
const TROUBLE = listed(
  'depuis frequent repet toujours encore sans cesse plusieurs متكرر دايما ديما بزاف كل كلش hadi mazal dima bzaf bezzaf هادي منذ',
)

/**
 * "Bilan des coupures internet de novembre", "انقطاعات خط مدرسة ابن خلدون هذا الشهر": cuts of a line are asked for, and
 * none is told. `plainly`: the words say so themselves; else only where a time and a place are named can it be no report.
 */
export const outagesAsked = (text: string): 'plainly' | 'perhaps' | undefined => {
  const words = wordsOf(text)
  const said = words.join(' ')
  const isCut = CUT.test(said)
  if (!mentions(words, LINE) && !(isCut && mentions(words, BILL))) return undefined
  if (HOW_LONG.test(said) && (isCut || DOWN.test(said))) return 'plainly'
  if (!isCut) return undefined
  if (mentions(words, BILL) || mentions(words, REPORT) || asksHowMany(text)) return 'plainly'
  return CUTS.test(said) && !mentions(words, TROUBLE) ? 'perhaps' : undefined
}

const OPERATORS = [
  ['maroc_telecom', /(?:^| )(?:maroc telecom|iam|اتصالات المغرب|ittisalat)(?: |$)/u],
  ['orange', /(?:^| )(?:l ?)?(?:orange|اورانج|اورنج)(?: |$)/u],
  ['inwi', /(?:^| )(?:l ?)?(?:inwi|انوي|اينوي)(?: |$)/u],
] as const
export type KnownOperator = (typeof OPERATORS)[number][0]

export const operatorNamed = (text: string): KnownOperator | undefined => {
  const said = wordsOf(text).join(' ')
  return OPERATORS.find(([, pattern]) => pattern.test(said))?.[0]
}
