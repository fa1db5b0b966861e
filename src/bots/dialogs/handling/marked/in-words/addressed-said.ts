import { waitsForWords } from '../../../asking/interrupts.ts'
import { candidatesFor, findDone } from '../../../asking/targets/candidates.ts'
import { bare, wordsOf } from '../../../reading/words.ts'
import type { Outcome, Talk } from '../../../talk.ts'
import { isHolder } from '../../../wording/people.ts'
import { commandOn } from '../../command.ts'

const SHORTEST = 4
const ADDRESSED =
  /^\s*(?:bonjour |salut |salam |سلام |السلام عليكم )?(?<who>[\p{L}]{4,20})[\s,،:]+(?<words>\S.*)$/isu
/** Asked of whoever is named: with a mark, or as people ask. */
const ASKS =
  /[?؟]\s*$|^(?:tu peux|vous pouvez|peux-tu|pouvez-vous|est-ce que|dis-moi|dites-moi|واش|هل|wach|wash|شنو|chno|ممكن|momkin)(?=\s)/iu

/** "Zineb, tu peux me dire si le voyant est rouge ?": asked of the requester who is spoken to by name, of their ticket. */
export const addressedSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  if (!isHolder(talk) || waitsForWords(talk)) return undefined
  const found = ADDRESSED.exec(talk.turn.text)?.groups
  const { who = '', words = '' } = found ?? {}
  if (!found || !ASKS.test(words)) return undefined
  const done = await findDone(talk)
  const tickets = done ? [done] : await candidatesFor(talk, 'ask')
  const people = await talk.desk.directory.listPeople([...new Set(tickets.map((one) => one.requesterId))])
  const [name = ''] = wordsOf(who)
  const named = people.filter((person) =>
    [...wordsOf(person.name.fr), ...wordsOf(person.name.ar).map(bare)].some(
      (part) => part.length >= SHORTEST && part === name,
    ),
  )
  const [only, another] = tickets.filter(({ requesterId }) => named.some(({ id }) => id === requesterId))
  return only && !another ? commandOn(talk, only, { type: 'ask', words, settled: true }) : undefined
}
