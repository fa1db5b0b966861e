import { saysFailure } from '../../../nlu/index.ts'
import { gravityOf } from '../reading/gravity.ts'
import { namedCategory } from '../reading/named-category.ts'
import { plainAnswer } from '../reading/plain-answer.ts'
import { wordsOf } from '../reading/words.ts'
import { means, type Talk } from '../talk.ts'

/** Fewer words of which nothing was understood are no report: "voilà", "hmm". */
const FEWEST = 3

const namesDetail = ({ turn }: Talk): boolean => {
  const { room, since, quantity, operator } = turn.understanding?.entities ?? {}
  return [room, since, quantity, operator].some((detail) => detail !== undefined)
}

const saysFault = ({ turn: { text } }: Talk): boolean =>
  namedCategory(text) !== undefined || saysFailure(text) || gravityOf(text).danger

/** Words that may stand in the place of a report's: a fault, a detail of one, or more than is said in passing. */
export const tellsOfFault = (talk: Talk): boolean => {
  const { text, understanding } = talk.turn
  if (understanding?.intent === 'report_fault' || namesDetail(talk) || saysFault(talk)) return true
  return talk.certainty === 'unsure' && plainAnswer(text) === undefined && wordsOf(text).length >= FEWEST
}

/** "Ok", "شكرا" in the place of what was said: nothing that anybody has to be told. */
export const isCourtesy = (talk: Talk): boolean =>
  !tellsOfFault(talk) && (plainAnswer(talk.turn.text) === 'yes' || means(talk, 'greet', 'thank', 'goodbye'))
