import type { Ticket } from '../../../../tickets/index.ts'
import { isNamedPlainly, peopleNamed } from '../../handling/asking/colleagues.ts'
import { listed, wordsOf } from '../../reading/words.ts'
import type { Talk } from '../../talk.ts'

/** What stands before a name where somebody's request is meant: "celle de Khalid", "ديال خالد", "pour Nabil". */
const OF =
  /(?:^| )(?:de|d|pour|chez|a|ديال|تاع|نتاع|عند|dyal|dial|d|3nd|l)(?: |$)|(?:^| )ل\p{Script=Arabic}{3}/u
const NO_NAMES = new Set(
  listed(`je prends prend celle celui demande ticket tickets de pour la le les est regle resolu repare transfere attends attend chez province
  ecole merci svp وقت ديال الطلب طلب صافي تصلح صيفط صيفطو حول خديت غادي هادي هاد dyal dial talab khdit sift`),
)
const isNoName = (word: string): boolean => NO_NAMES.has(word)

/**
 * "Celle de Khalid", "ديال خالد": of these, those that whoever is named has reported; all of them when the words name
 * none of these people plainly.
 */
export const ofRequesterNamed = async (
  talk: Talk,
  tickets: readonly Ticket[],
): Promise<readonly Ticket[]> => {
  const { text } = talk.turn
  const ids = [...new Set(tickets.map(({ requesterId }) => requesterId))]
  if (ids.length < 2 || !OF.test(wordsOf(text).join(' '))) return tickets
  const words = wordsOf(text).filter((word) => !isNoName(word))
  const [only, another] = peopleNamed(words.join(' '), await talk.desk.directory.listPeople(ids))
  if (!only || another || !isNamedPlainly(text, only, isNoName)) return tickets
  return tickets.filter(({ requesterId }) => requesterId === only.id)
}
