import { saysFailure } from '../../../nlu/index.ts'
import { isActive, type Ticket } from '../../../tickets/index.ts'
import { typedReference } from '../asking/explicit.ts'
import { namedCategory } from '../reading/named-category.ts'
import { asksSomething } from '../reading/orders/telling/question.ts'
import { plain, wordsOf } from '../reading/words.ts'
import type { Talk } from '../talk.ts'
import { isHolder } from '../wording/people.ts'

/** "Isn't there another one?": the "not" is of the question. */
const ASKS_FIRST = /^(?:واش|هل|wach|est ce|y a t il|il y a pas|n y a t il|vous n avez pas) /u

/** "واش ماكاينش شي طابعة أخرى؟", while their printer waits: asked because of that one, and no report of another. */
export const ownAskedAbout = async (talk: Talk): Promise<Ticket | undefined> => {
  const { text, understanding } = talk.turn
  const category = namedCategory(text)
  if (isHolder(talk) || category === undefined || talk.certainty === 'sure') return undefined
  const tellsFailure = saysFailure(text) && !ASKS_FIRST.test(wordsOf(plain(text)).join(' '))
  if (!asksSomething(text) || tellsFailure || typedReference(talk) !== undefined) return undefined
  const own = (await talk.mine()).filter((ticket) => isActive(ticket.state) && ticket.category === category)
  const { room } = understanding?.entities ?? {}
  const [only, another] = own
  return another || (room !== undefined && room !== only?.report.room) ? undefined : only
}
