import type { Ticket } from '../../../../../tickets/index.ts'
import { bare, wordsOf } from '../../../reading/words.ts'
import type { Talk } from '../../../talk.ts'

const SHORTEST = 4
/** "Celle d'Omar", "ديال عمر": behind these a short one is a name as well. */
const OF = /(?:^| )(?:celles?|celui|ceux) (?:de|d)(?= |$)|(?:^| )(?:ديال|تاع|نتاع|dyal|dial)(?= |$)/u

/** "لسلمى", "l Salma": "to" may be glued to a name. */
const spellings = (word: string): readonly string[] => [word, bare(word), word.replace(/^[لبو](?=.{3})/u, '')]

/**
 * "Prévenez Salma", "ديال نبيل": of these, those that whoever is named has reported; all of them when nobody is. Only a
 * name that is written as it is counts: "salam" is no Salma.
 */
export const ofRequesterNamed = async (
  talk: Talk,
  tickets: readonly Ticket[],
): Promise<readonly Ticket[]> => {
  const ids = [...new Set(tickets.map(({ requesterId }) => requesterId))]
  if (ids.length < 2) return tickets
  const words = wordsOf(talk.turn.text)
  const said = new Set(words.flatMap(spellings))
  const shortest = OF.test(words.join(' ')) ? SHORTEST - 1 : SHORTEST
  const people = await talk.desk.directory.listPeople(ids)
  const named = people
    .filter(({ name }) =>
      [...wordsOf(name.fr), ...wordsOf(name.ar).map(bare)].some(
        (part) => part.length >= shortest && said.has(part),
      ),
    )
    .map(({ id }) => id)
  const theirs = tickets.filter(({ requesterId }) => named.includes(requesterId))
  return theirs.length > 0 ? theirs : tickets
}
