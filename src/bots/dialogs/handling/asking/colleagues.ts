import { createRequire } from 'node:module'
import {
  AXES,
  type Axis,
  activeMemberships,
  type Membership,
  type Person,
  type Role,
  SUPERVISING_ROLES,
  supervisedUnitIds,
} from '../../../../directory/index.ts'
import { skeleton } from '../../../../shared/text/index.ts'
import { assigneeOf, type Ticket } from '../../../../tickets/index.ts'
import { bare, listed, mentions, wordsOf } from '../../reading/words.ts'
import type { Talk } from '../../talk.ts'

/** The single file of `natural` that is needed: the whole package takes a second to load. */
const require = createRequire(import.meta.url)
const likeness = require('natural/lib/natural/distance/jaro-winkler_distance.js') as (
  a: string,
  b: string,
  options: object,
) => number

/** The others of a unit (or of this person's own), in whose hands a ticket could be put. */
export const listColleaguesOf = async (talk: Talk, unitId: string | undefined): Promise<Person[]> => {
  const { person, now } = talk.turn
  const unitIds = unitId ? [unitId] : supervisedUnitIds(person, now)
  const members = await talk.desk.directory.listMembers({ unitIds, roles: SUPERVISING_ROLES, at: now })
  return members.filter(({ id }) => id !== person.id)
}

/** Whoever else could handle the ticket where it stands. */
export const listColleagues = async (talk: Talk, ticket: Ticket): Promise<Person[]> => {
  const holder = assigneeOf(ticket.state)
  return (await listColleaguesOf(talk, ticket.unitId)).filter(({ id }) => id !== holder)
}

const ALIKE = 0.9
/** The same word, or one that is spelt otherwise and sounds the same. */
const SURE = 0.95
const SHORTEST_NAME = 3
/** Likeness says nothing of shorter words. */
const SHORTEST_ALIKE = 4

/** Words of the sentence, never of a name. */
const ORDINARY = new Set(
  listed(`donne donner donnez confie confier attribue attribuer affecte affecter assigne assigner charge charger pour avec
  dans par mon elle lui leur cette ticket demande membre responsable monsieur madame من بها به هذا هاد هادي الطلب كلف نكلف
  عطي عطيها نعطي تكلف زميل زميله الزملاء زملاء واحد احد شخص شي collegue collegues quelqu adjoint zamil zmil wa7d wahd سيدي للا استاذ الاستاذ had hadi had l ticket talab lticket`),
)

/** The "l" of "l Youssef" and "لنورة" may be glued to the name. */
const spellings = (word: string): string[] => [
  ...new Set([
    word,
    bare(word),
    word.replace(/^[لبل](?=.{3})/u, ''),
    word.replace(/^l(?=[^aeiou].{2})/u, ''),
  ]),
]

const isName = (word: string, name: string): number => {
  if (word === name) return 1
  if (word.charAt(0) !== name.charAt(0)) return soundsLike(word, name, 3) ? SURE : 0
  if (soundsLike(word, name, 2)) return SURE
  const score = Math.min(word.length, name.length) < SHORTEST_ALIKE ? 0 : likeness(word, name, {})
  return score >= ALIKE ? Math.min(score, SURE - 0.01) : 0
}

/** The same consonants, so many of them at least: "mon" is no Amina. */
function soundsLike(word: string, name: string, consonants: number): boolean {
  const said = skeleton(word)
  return said.length >= consonants && said === skeleton(name)
}

const partsOf = ({ name }: Person): readonly (readonly string[])[] =>
  [wordsOf(name.ar).map(bare), wordsOf(name.fr)].map((parts) =>
    parts.filter((part) => part.length >= SHORTEST_NAME),
  )

const bestOf = (words: readonly string[], part: string): number =>
  Math.max(0, ...words.flatMap(spellings).map((word) => isName(word, part)))

/** How much of this person's name the words say: one for each part that is there. */
const namedBy = (words: readonly string[], person: Person): number =>
  Math.max(...partsOf(person).map((parts) => parts.reduce((sum, part) => sum + bestOf(words, part), 0)))

const AXIS_WORDS: Readonly<Record<Axis, readonly string[]>> = {
  infrastructure: listed(`infrastructure equipement materiel بنيه تحتيه تجهيز معدات`),
  digital_resources: listed(`ressource numerique رقمي موارد`),
  training: listed(`formation formateur تكوين takwin`),
}
const ROLE_WORDS: readonly (readonly [Role, readonly string[]])[] = [
  ['coordinator', listed(`coordinat coordonnat منسق تنسيق monassiq mounassi9`)],
  ['supervisor', listed(`supervis informaticien systeme مسوول نظم mas2oul responsable`)],
  ['adviser', listed(`conseiller مستشار mostachar`)],
  ['delegate', listed(`delegue مندوب mandoub`)],
  ['director', listed(`directeur directrice مدير modir`)],
  ['member', listed(`membre عضو 3odw`)],
]

const postFits = (words: readonly string[], { role, axis }: Membership): boolean => {
  const asked = AXES.filter((candidate) => mentions(words, AXIS_WORDS[candidate]))
  if (asked.length > 0) return axis !== undefined && asked.includes(axis)
  return ROLE_WORDS.some(([named, stems]) => named === role && mentions(words, stems))
}

const tellingWords = (text: string): string[] =>
  wordsOf(text).filter((word) => word.length >= SHORTEST_NAME && !ORDINARY.has(word))

/**
 * Whether the words name this person and nobody else: every word is of the name, or the whole name is there, or the
 * first name that no other name follows. "Youssef Alami" sounds like Youssef Kadiri; that is a question, no answer.
 */
export const isNamedPlainly = (
  text: string,
  person: Person,
  isNoName: (word: string) => boolean = () => false,
): boolean => {
  const words = wordsOf(text).map((word) => (isNoName(word) || ORDINARY.has(word) ? '' : word))
  const telling = words.filter((word) => word.length >= SHORTEST_NAME)
  return partsOf(person).some((parts) => {
    const isPart = (word: string) => parts.some((part) => bestOf([word], part) > 0)
    const [first = ''] = parts
    const after = words[words.findIndex((word) => bestOf([word], first) >= SURE) + 1] ?? ''
    const isFirst = bestOf(telling, first) >= SURE && (after.length < SHORTEST_NAME || isPart(after))
    const isWhole = parts.length > 1 && parts.every((part) => bestOf(telling, part) > 0)
    const isAll =
      telling.length > 0 && telling.every((word) => parts.some((part) => bestOf([word], part) >= SURE))
    return isWhole || isFirst || isAll
  })
}

/** Whether no word that may be of a name contradicts this person's: "Khalid El Amrani" is no Khalid El Morabit. */
export const saysNoOtherName = (text: string, person: Person): boolean => {
  const parts = partsOf(person).flat()
  return tellingWords(text).every((word) => parts.some((part) => bestOf([word], part) >= SURE))
}

/** Those whom the words name, in either script however misspelt; best only. */
export const peopleNamed = (text: string, people: readonly Person[]): Person[] => {
  const telling = tellingWords(text)
  const scored = people.map((person) => ({ person, score: namedBy(telling, person) }))
  const best = Math.max(0, ...scored.map(({ score }) => score))
  return best > 0 ? scored.filter(({ score }) => score > best - 0.2).map(({ person }) => person) : []
}

/** The colleagues that the words name, by name, else by post. */
export const colleaguesNamed = (talk: Talk, text: string, colleagues: readonly Person[]): Person[] => {
  const named = peopleNamed(text, colleagues)
  if (named.length > 0) return named
  const words = wordsOf(text)
  return colleagues.filter((person) =>
    activeMemberships(person, talk.turn.now).some((membership) => postFits(words, membership)),
  )
}
