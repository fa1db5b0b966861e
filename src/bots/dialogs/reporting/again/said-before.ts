import { isActive, type Ticket } from '../../../../tickets/index.ts'
import { doneInThisTurn } from '../../asking/targets/candidates.ts'
import { wordsOf } from '../../reading/words.ts'
import { message, type Outcome, type Talk } from '../../talk.ts'
import { firstChoices } from '../../wording/offered.ts'
import { describeTicket } from '../../wording/ticket-state.ts'

const MINUTE = 60_000
/** As long as one wonders whether the first message went out. */
const LATELY_MS = 10 * MINUTE

export const isLately = ({ turn: { now } }: Talk, { openedAt }: Ticket): boolean =>
  now.getTime() - openedAt.getTime() <= LATELY_MS

const spelt = (text: string): string => wordsOf(text).join(' ')
/** One word alone may be said twice for other reasons. */
const SHORTEST = 2

/**
 * The very words of one's own open ticket, sent once more within minutes: no second ticket, but where it stands. Files
 * are worth looking at, whatever is written with them.
 */
export const saidBefore = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, message: inbound } = talk.turn
  const said = spelt(text)
  if (inbound.kind !== 'text' || inbound.attachments.length > 0 || wordsOf(text).length < SHORTEST)
    return undefined
  const ticket = (await talk.mine()).find(
    (own) =>
      isActive(own.state) &&
      isLately(talk, own) &&
      !doneInThisTurn(talk, own) &&
      own.report.text.split('\n').some((line) => spelt(line) === said),
  )
  if (!ticket) return undefined
  const { reference } = ticket
  const told = [talk.t('dialog:reporting.already', { reference }), await describeTicket(talk, ticket)].join(
    '\n',
  )
  const choices = await firstChoices(talk, ticket)
  return { messages: [message(told, { choices, ticket: reference })], focus: reference, keepsQuestion: true }
}
