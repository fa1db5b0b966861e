import { namedCategory } from '../../named-category.ts'
import { PLACES } from '../../orders/movement/destination.ts'
import { mentions, plain, wordsOf } from '../../words.ts'

const WHO =
  '(?:qui (?:est|sont|c est)|c est qui|quel est le nom d(?:u|e la|e l)|comment s appelle|(?:ا?شكون|من)(?: هو| هي| هما)?|ما اسم|شنو سمي\\S*|(?:a?ch|ach)[ck]?kou?ne?(?: (?:howa|hiya|houwa|hya))?|chno smi\\S*)'
/** Of these there is one to each place. */
const HEAD =
  '(?:directeur|directrice|dir|delegue|deleguee|inspecteur|inspectrice|ministre|president|proviseur|(?:ال)?(?:مدير|مديره|مندوب|مندوبه|وزير|رييس|مفتش)|l?m(?:o|ou)?dir[a]?|l?wazir|l?ra2is|l?mandoub)'
/** Somebody in charge may be in charge of a ticket, unless a place is named. */
const CHARGE =
  '(?:responsable|chef|coordinateur|coordinatrice|coordonnateur|superviseur|(?:ال)?(?:مسوول|مسووله|منسق|منسقه|مشرف)|l?mas2oul|l?monassi9)'
const ASKS = new RegExp(
  `^(?:(?:et|w|o|و|bonjour|salam|svp|stp|السلام|سلام) )*${WHO} (?:(?:le|la|l|les|notre|votre|un) )*(?:(${HEAD})|${CHARGE})(?= |$)(.*)$`,
  'u',
)
const OF_A_TICKET =
  /(?:^| )(?:demandes?|tickets?|dossier|panne|probleme|sn|(?:ال)?(?:طلب|عطب|مشكل|تذكره)\S*|l?talab|mochkil)(?= |$)/u
const MOST_WORDS = 12

/** "Qui est le directeur de l'académie ?", "شكون هو المدير الإقليمي؟": who somebody is, and nothing of a ticket. */
export const asksWhoIs = (text: string): boolean => {
  const words = wordsOf(plain(text))
  const said = words.join(' ')
  const [asked, head, rest = ''] = ASKS.exec(said) ?? []
  if (asked === undefined || words.length > MOST_WORDS) return false
  if (OF_A_TICKET.test(said) || namedCategory(said) !== undefined) return false
  return head !== undefined || PLACES.some(([, stems]) => mentions(wordsOf(rest), stems))
}
