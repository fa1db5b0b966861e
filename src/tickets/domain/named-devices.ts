import { fold } from '../../shared/text/index.ts'

const isAddress = (word: string): boolean => word.includes('@') || /^(?:https?:|www\.|img[-_])/.test(word)

/** "Numéro de série X", "inventaire n° X", "الرقم التسلسلي X", folded: what follows is a device's, however short. */
const MARKED =
  /(?:\b(?:serie|serial|s\/n|inventaire|invent)|التسلسلي|الجرد)\s*(?:n[°o.]*|number|num|numero)?\s*[:=#]?\s*([a-z0-9]+(?:[-_/][a-z0-9]+)*)/g
const TOKENS = /[a-z0-9]+(?:[-_/][a-z0-9]+)*/g
const SHORTEST_MARKED = 4
/** Model names are shorter; the codes of schools and identity cards too. */
const SHORTEST = 8
const FEWEST_DIGITS = 4
/** A ticket's reference, and a pupil's code in Massar. */
const OF_NO_DEVICE = /^(?:sn[0-9a-z]{6}|[a-z]\d{9})$/

const joined = (token: string): string => token.replace(/[-_/]/g, '')
const digitsIn = (token: string): number => token.replace(/\D/g, '').length

const looksLikeSerial = (token: string): boolean =>
  token.length >= SHORTEST && digitsIn(token) >= FEWEST_DIGITS && /[a-z]/.test(token)

/** Serial numbers and numbers of the inventory in a report's words, in one spelling. */
export const devicesNamedIn = (text: string): readonly string[] => {
  const words = fold(text)
    .split(' ')
    .filter((word) => !isAddress(word))
    .join(' ')
  const marked = [...words.matchAll(MARKED)]
    .map(([, token = '']) => joined(token))
    .filter((token) => token.length >= SHORTEST_MARKED && digitsIn(token) > 0)
  const plain = (words.match(TOKENS) ?? []).map(joined).filter(looksLikeSerial)
  return [...new Set([...marked, ...plain])].filter((token) => !OF_NO_DEVICE.test(token))
}
