import { DUALS, UNITS } from '../../../since/lexicon.ts'
import { beginsNumber, numberEnd } from '../../lexicon/numbers.ts'

export type Words = readonly string[]

const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** "Tout un trimestre", "chi 3 simanat", "presque deux mois". */
const ABOUT = listed("tout toute chi شي presque environ quasi quasiment bientot deja pres plus de d ' ال l")
/** "3 d simanat", "deux bons mois", "trois longues semaines". */
const BETWEEN = listed(
  'd de ديال د dyal dial l bon bons bonne bonnes long longs longue longues gros grosses petit petits petite petites',
)
const TERMS = listed('trimestre trimestres semestre semestres')
/** "Deux jours pleins", "شهر كامل", "l3am kollo". */
const WHOLE =
  listed(`entier entiere entiers entieres plein pleins pleine pleines complet complets complete completes
  kamel kamla kamlin kamlan kollo kolo kollha kolha كامل كامله كاملين كاملان كاملتين كاملتان كاملا كولو كلو كله كلها تام تامه بالتمام`)
const HALF = listed('demi demie nss nos ns nouss nass نص نصف ونص ونصف')
const AND = listed('et w o و')

/** "48h", "3j": from a day's hours on they last; fewer are a time of day. */
const GLUED = /^(\d{1,3})(h|j|jrs?|sem|mois|ans?)$/
const HOURS_OF_A_DAY = 24

const isUnit = (word: string): boolean => {
  const bare = word.startsWith('ال') ? word.slice(2) : word
  const unit = UNITS.get(word) ?? UNITS.get(bare)
  return (unit !== undefined && unit !== 'minutes') || TERMS.has(word)
}

const isDualTime = (word: string): boolean =>
  DUALS.has(word) || (word.startsWith('ال') && DUALS.has(word.slice(2)))

/** A number of units that last; 0 when there is none at that place. */
const endOfCounted = (words: Words, from: number): number => {
  const word = words[from] ?? ''
  if (isDualTime(word)) return from + 1
  const glued = GLUED.exec(word)
  if (glued) return glued[2] !== 'h' || Number(glued[1]) >= HOURS_OF_A_DAY ? from + 1 : 0
  let at = numberEnd(words, from)
  if (at === from) return 0
  while (BETWEEN.has(words[at] ?? '')) at++
  if (!isUnit(words[at] ?? '')) return 0
  const isClock = words[at] === 'h' && !(Number(word) >= HOURS_OF_A_DAY)
  return isClock ? 0 : at + 1
}

const endOfTail = (words: Words, from: number): number => {
  let at = from
  if (HALF.has(words[at] ?? '')) at++
  else if (AND.has(words[at] ?? '') && HALF.has(words[at + 1] ?? '')) at += 2
  while (WHOLE.has(words[at] ?? '')) at++
  return at
}

/** How a duration is said: with its number, "a whole year", or a unit alone ("شهر وحنا…"), which less often is one. */
export type Duration = { readonly to: number; readonly form: 'counted' | 'whole' | 'bare' }

/** Whether a duration may begin with the word. */
export const opensDuration = (word: string): boolean =>
  ABOUT.has(word) || isDualTime(word) || GLUED.test(word) || beginsNumber(word) || isUnit(word)

/** The duration that begins at that word: "3 iyam", "شهرين ونص", "une semaine entière", "l3am kollo". */
export const durationAt = (words: Words, from: number): Duration | undefined => {
  let at = from
  while (ABOUT.has(words[at] ?? '')) at++
  const counted = endOfCounted(words, at)
  if (counted > 0) return { to: endOfTail(words, counted), form: 'counted' }
  if (!isUnit(words[at] ?? '') || words[at] === 'h') return undefined
  const to = endOfTail(words, at + 1)
  return { to, form: to > at + 1 ? 'whole' : 'bare' }
}
