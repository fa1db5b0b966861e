import type { Person } from '../../../../directory/index.ts'
import { typedReference } from '../../asking/explicit.ts'
import { waitsForWords } from '../../asking/interrupts.ts'
import { isNamedPlainly, listColleaguesOf, peopleNamed } from '../../handling/asking/colleagues.ts'
import { ACTIVE } from '../../reading/narrowing/filter.ts'
import { isPeriodWord } from '../../reading/narrowing/period.ts'
import { listed, wordsOf } from '../../reading/words.ts'
import { type Outcome, say, type Talk } from '../../talk.ts'
import { isHolder, nameOf } from '../../wording/people.ts'
import { filterFrom } from './narrowed.ts'
import { PAGE, showPage } from './show-page.ts'

/** What stands around a name in such a question. */
const NO_NAMES = new Set(
  listed(`les des demandes tickets dossiers pannes liste chez que quelles quels sont est ont pour avec montre affiche voir donne moi combien
  qu quoi elle lui tient traite gere suit chno chnou ach achno chouf werini wrini dyal dial 3nd 3end 3ndo 3ndha talabat lticket
  tickiyat ch7al chhal a main mains bras dos traiter شنو اشنو ماذا عند عندو عندها لدي ديال طلبات الطلبات تذاكر شحال كم وريني عرض لايحه فيد شاد شاده`),
)
const isNoName = (word: string): boolean => NO_NAMES.has(word) || isPeriodWord(word)

/** Before a name these say that it is a person's hands that are meant: "les demandes de Noura", "شنو عند إدريس". */
const HANDS =
  /(?:^| )(?:de|d|chez|a|par|que|dyal|dial|3nd|3end|3ando|3ndo|f ?yed|ديال|عند|لدي|تاع|نتاع|فيد|شاده?|طلبات|تذاكر|عندو|li 3nd)(?: |$)/u

const namedIn = async (talk: Talk): Promise<Person | undefined> => {
  const { text } = talk.turn
  const rest = wordsOf(text)
    .filter((word) => !isNoName(word))
    .join(' ')
  const [only, another] = peopleNamed(rest, await listColleaguesOf(talk, undefined))
  return only && !another && isNamedPlainly(text, only, isNoName) ? only : undefined
}

/** The one colleague whose name stands in the words; nobody where it may be a school's or another's. */
const colleagueIn = (talk: Talk): Promise<Person | undefined> | undefined =>
  HANDS.test(wordsOf(talk.turn.text).join(' ')) ? namedIn(talk) : undefined

/** "Les demandes de Noura", "ch7al 3nd Moustapha": what a colleague has in hand, of what this person may see. */
export const listOfColleague = async (talk: Talk): Promise<Outcome | undefined> =>
  !isHolder(talk) || typedReference(talk) ? undefined : listOf(talk, await colleagueIn(talk))

const listOf = async (talk: Talk, colleague: Person | undefined): Promise<Outcome | undefined> => {
  if (!colleague) return undefined
  const filter = { ...filterFrom(talk, ACTIVE), assignee: colleague.id, limit: PAGE }
  const tickets = await talk.desk.tickets.listInScope(talk.turn.person.id, filter)
  const name = nameOf(talk, colleague)
  if (tickets.length === 0) return say(talk.t('dialog:list.none_of_colleague', { name }))
  const heading = (count: number) => talk.t('dialog:list.of_colleague', { count, name })
  return showPage(talk, tickets, { heading, of: 'scope', filter })
}

const AND = new Set(listed('et w wa o و'))
const MOST_OF_NAME = 4

/** "Et Idriss ?", "و إدريس؟", "w Idriss?": a name and nothing else, behind whatever was asked of others. */
export const colleagueToo = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  const [first = '', ...others] = wordsOf(text)
  if (!isHolder(talk) || others.length > MOST_OF_NAME || waitsForWords(talk)) return undefined
  const name = AND.has(first) ? others : GLUED.test(first) ? [first.slice(1), ...others] : []
  if (name.length === 0) return undefined
  const [only, another] = peopleNamed(name.join(' '), await listColleaguesOf(talk, undefined))
  return only && !another && name.every((word) => isPartOfName(word, only)) ? listOf(talk, only) : undefined
}

const GLUED = /^و\p{L}{3,}/u
const isPartOfName = (word: string, person: Person): boolean => peopleNamed(word, [person]).length > 0

const HOW_MANY_HAS =
  /(?:^| )(?:combien|شحال|كم|ch7al|chhal)(?: \p{L}+){1,4} (?:en main|entre les mains|sur les bras|sur le dos|a traiter)(?: |$)|(?:^| )qu est ce que? (?:\p{L}+ ){1,3}a en main(?: |$)/u

/** "Combien Noura a en main ?": what she has, whatever figures a classifier hears. */
export const handsAsked = async (talk: Talk): Promise<Outcome | undefined> => {
  if (!isHolder(talk) || !HOW_MANY_HAS.test(wordsOf(talk.turn.text).join(' '))) return undefined
  return listOf(talk, await namedIn(talk))
}
