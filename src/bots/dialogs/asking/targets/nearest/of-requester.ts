import type { Person } from '../../../../../directory/index.ts'
import type { Ticket } from '../../../../../tickets/index.ts'
import { bare, wordsOf } from '../../../reading/words.ts'
import type { Talk } from '../../../talk.ts'

const SHORTEST = 4
/** "Celle d'Omar", "ديال عمر": behind these a short one is a name as well. */
const OF = /(?:^| )(?:celles?|celui|ceux) (?:de|d)(?= |$)|(?:^| )(?:ديال|تاع|نتاع|dyal|dial)(?= |$)/u

/** "لسلمى", "l Salma": "to" may be glued to a name. */
const spellings = (word: string): readonly string[] => [word, bare(word), word.replace(/^[لبو](?=.{3})/u, '')]

/** Those of these tickets that one of the people picked has reported. */
export const reportedBy = async (
  talk: Talk,
  tickets: readonly Ticket[],
  pick: (requesters: readonly Person[]) => readonly Person[],
): Promise<readonly Ticket[]> => {
  const ids = [...new Set(tickets.map(({ requesterId }) => requesterId))]
  const picked = pick(await talk.desk.directory.listPeople(ids)).map(({ id }) => id)
  return tickets.filter(({ requesterId }) => picked.includes(requesterId))
}

/**
 * "Prévenez Salma", "ديال نبيل": of these, those that whoever is named has reported; all of them when nobody is. Only a
 * name that is written as it is counts: "salam" is no Salma.
 */
export const ofRequesterNamed = async (
  talk: Talk,
  tickets: readonly Ticket[],
): Promise<readonly Ticket[]> => {
  if (tickets.every(({ requesterId }) => requesterId === tickets[0]?.requesterId)) return tickets
  const words = wordsOf(talk.turn.text)
  const said = new Set(words.flatMap(spellings))
  const shortest = OF.test(words.join(' ')) ? SHORTEST - 1 : SHORTEST
  const theirs = await reportedBy(talk, tickets, (people) =>
    people.filter(({ name }) =>
      [...wordsOf(name.fr), ...wordsOf(name.ar).map(bare)].some(
        (part) => part.length >= shortest && said.has(part),
      ),
    ),
  )
  return theirs.length > 0 ? theirs : tickets
}
