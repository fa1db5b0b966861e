import { focusedTicket, namedTicket, typedReference } from '../asking/explicit.ts'
import { mayBeQuotedTo } from '../handling/describe.ts'
import { plain, withoutReference, wordsOf } from '../reading/words.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import { nameById } from '../wording/people.ts'

const WHOLE =
  /(?:^| )(?:(?:le |son |du )?(?:message|texte|mail|signalement) (?:en )?(?:entier|complet|integral|integralement)|(?:ال)?(?:رساله|نص|كلام) (?:ديالو |ديالها )?(?:ال)?كامله?|(?:l ?)?(?:message|msg|texte|risala|rissala|klam) (?:dyalo |dyalha )?(?:kaml|kamel|kamla|kamla))(?= |$)/u
const MOST_WORDS = 8

/** "SN-… message entier", "وريني الرسالة كاملة": a long report was quoted in parts. */
export const wholeWordsAsked = async (talk: Talk): Promise<Outcome | undefined> => {
  const words = wordsOf(plain(withoutReference(talk.turn.text, typedReference(talk))))
  if (words.length > MOST_WORDS || !WHOLE.test(words.join(' '))) return undefined
  const ticket = (await namedTicket(talk)) ?? (await focusedTicket(talk))
  const isOwn = ticket?.requesterId === talk.turn.person.id
  if (!ticket || !(isOwn || (await mayBeQuotedTo(talk, ticket)))) return undefined
  const { reference, report } = ticket
  const name = await nameById(talk, ticket.requesterId)
  const text = talk.t('dialog:state.whole_words', { name, reference, words: report.text })
  return { ...say(text, { ticket: reference }), keepsQuestion: true }
}
