import { activeMemberships } from '../../../directory/index.ts'
import { isNamedPlainly, peopleNamed } from '../handling/asking/colleagues.ts'
import { listed, wordsOf } from '../reading/words.ts'
import type { Talk } from '../talk.ts'
import { isHolder } from '../wording/people.ts'

const OF_SOMEBODY = /(?:^|\s)(?:de|d['’]|par|chez|dyal|3and|3nd|ديال|عند)\s*\p{Lu}\p{Ll}+/u

/** What stands around a name in such a question. */
const NO_NAMES = new Set(
  listed(`la le les de d demande demandes ticket tickets panne signalement dossier ou est en et combien pour par chez quelle quel etat statut
  suivi avec طلب الطلب طلبات شكايه تذكره ديال د ف في فين اين وصل وصلات كم شحال من حاله مصير عند فينا talab dyal dial fin wsel wslat
  wesslat ch7al chhal d l 3nd lticket`),
)
const isNoName = (word: string): boolean => NO_NAMES.has(word)
const REQUEST =
  /(?:^| )(?:demandes?|tickets?|dossiers?|signalements?|(?:ال)?طلب(?:ات)?|(?:ال)?تذكره|l?talab(?:at)?|lticket)(?: |$)/u

/** A colleague of the same place, by name. */
const namesColleague = async ({ desk, turn }: Talk): Promise<boolean> => {
  const { person, now, text } = turn
  const words = wordsOf(text)
  if (!REQUEST.test(words.join(' '))) return false
  const unitIds = activeMemberships(person, now).map(({ unitId }) => unitId)
  const others = (await desk.directory.listMembers({ unitIds, at: now })).filter(({ id }) => id !== person.id)
  const [only, another] = peopleNamed(words.filter((word) => !isNoName(word)).join(' '), others)
  return only !== undefined && !another && isNamedPlainly(text, only, isNoName)
}

/** Asked of a colleague's, by whoever only reports: what they are shown are their own. */
export const asksOfOthers = async (talk: Talk): Promise<boolean> =>
  !isHolder(talk) && (OF_SOMEBODY.test(talk.turn.text) || (await namesColleague(talk)))
