import { isNegated } from '../../negation.ts'
import { wordsOf } from '../../words.ts'

const CLOSE =
  /(?:^| )(?:(?:ferme|fermer|fermez|cloture|cloturer|cloturez|clos|clore) (?:\p{L}+ ){0,3}(?:demandes?|tickets?|dossier|signalement|sn)|(?:سد|سدو|سدي|نسد|غلق|غلقو|اغلق|اغلقو|اغلقوا|قفل) (?:\p{L}+ ){0,2}(?:ال)?(?:طلب|تذكره|تيكي|sn)|(?:sed|seddo|sdo|sedd|ghle9|9fel) (?:\p{L}+ ){0,2}l?(?:talab|ticket|tiki|sn))(?= |$)/u
const MOST_WORDS = 8

/** "Ferme la demande", "سدو الطلب", "sed lticket": it is over, and nothing is said of why. */
export const saysClose = (text: string): boolean => {
  const words = wordsOf(text)
  return words.length <= MOST_WORDS && !isNegated(text) && CLOSE.test(words.join(' '))
}
