import { devicesNamedIn } from '../../../../tickets/index.ts'
import { isNegated } from '../negation.ts'
import { listed, mentions, wordsOf } from '../words.ts'
import { kindsNamed } from './kinds.ts'

/** "Transfère", "نقل", "7ewel": with a device and a school behind "to". */
const MOVES =
  /(?:^| )(?:transfere[rz]?|transferons|deplace[rz]?|reaffecte[rz]?|affecte[rz]?|mute[rz]?|mutation|transfert|نقل|انقل|انقلو|نقلو|ننقل|حول|حولو|نحول|ديو|نديو|n9el|nqel|n9l|n9lo|nn9el|7ewel|7awel|7awwel|7wel|7ewwel|hawel|n7ewel|n7awel|nediw|ddi)(?: |$)/u
const TO = /(?:^| )(?:vers|pour|jusqu|a|au|aux|الي|لي|ل|نحو|ila|lil|l|li|3and|3nd|عند)(?= )/gu
const SCRAPS =
  /(?:^| )(?:reforme[rz]?|a reformer|(?:met[st]?(?:ez|tre)?|mise) (?:le |la |l )?.{0,40}?(?:au|en) rebut|au rebut|declasse[rz]?|شطب|اشطب|شطبو|نشطب|تشطيب|اتلاف|اتلف|حيد|حيدو|نحيد|chteb|chtbo|nchteb|7eyed|7iyed|7yed|n7iyed|itlaf)(?: |$)/u
/** "7iyed lprojecteur" alone takes it down from the ceiling. */
const LOOSE = /(?:^| )(?:حيد|حيدو|نحيد|7eyed|7iyed|7yed|n7iyed)(?: |$)/u
const INVENTORY = listed('inventaire inventer liste جرد عتاد لاءحه لايحه jard inventair rebut reforme')
const TICKETS = listed('ticket demande signalement طلب تذكره تيكي talab tikit lticket')

export type EquipmentOrder =
  | { readonly what: 'move'; readonly device: string; readonly place: string }
  | { readonly what: 'scrap'; readonly device: string }

/** Who tells more than this tells why, too: a request, to be read by somebody. */
const MOST_WORDS = 20

const isOfDevice = (text: string): boolean => devicesNamedIn(text).length > 0 || kindsNamed(text).length > 0

const SCHOOL = 'مدرسه|اعداديه|ثانويه|موسسه|كوليج|ليسي'
const GLUED_TO = new RegExp(`(?<=^| )(?:لل(?=\\p{L}{3})|ل(?=(?:${SCHOOL})))`, 'gu')

/** Of "le projecteur de la salle 4 vers le collège X": what is moved, and where to. */
const movedIn = (words: readonly string[]): EquipmentOrder | undefined => {
  const said = words.join(' ').replace(GLUED_TO, 'ل ')
  const at = [...said.matchAll(TO)].at(-1)
  if (!at) return undefined
  return { what: 'move', device: said.slice(0, at.index), place: said.slice(at.index + at[0].length) }
}

/** A device is to be moved to another school, or written off; told with a "not" or of a ticket it is neither. */
export const equipmentOrder = (text: string): EquipmentOrder | undefined => {
  const words = wordsOf(text)
  const said = words.join(' ')
  const scraps = SCRAPS.test(said) && (!LOOSE.test(said) || mentions(words, INVENTORY))
  if (words.length > MOST_WORDS || !(scraps || MOVES.test(said))) return undefined
  if (mentions(words, TICKETS) || isNegated(text) || /[?؟]/u.test(text) || !isOfDevice(text)) return undefined
  return scraps ? { what: 'scrap', device: text } : movedIn(words)
}
