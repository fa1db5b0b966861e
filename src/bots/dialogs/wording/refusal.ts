import { type AppError, isAppError } from '../../../shared/index.ts'
import type { Ticket } from '../../../tickets/index.ts'
import { message, type Outcome, type Talk } from '../talk.ts'
import { firstChoices } from './offered.ts'
import { possibleNow } from './possible-now.ts'
import { stateSentence } from './ticket-state.ts'

/** Two people at once, or a command that comes too late: what the ticket is now and what can be done, not "error". */
export const notPossibleNow = async (talk: Talk, ticket: Ticket): Promise<Outcome> => {
  const { reference } = ticket
  const refused = talk.t('dialog:refused.not_possible_now', {
    reference,
    state: await stateSentence(talk, ticket),
  })
  const text = await withWhatIsPossible(talk, ticket, [refused])
  return {
    messages: [message(text, { choices: await firstChoices(talk, ticket), ticket: reference })],
    focus: reference,
  }
}

const withWhatIsPossible = async (talk: Talk, ticket: Ticket, lines: readonly string[]): Promise<string> =>
  [...lines, await possibleNow(talk, ticket)].filter((line) => line !== undefined).join('\n')

const wordsFor = (talk: Talk, error: AppError): string => {
  const key = `errors:${error.code}`
  if (!talk.desk.texts.has(talk.language, key)) return talk.t('dialog:refused.plainly')
  const params = Object.entries(error.params).map(([name, value]) => [name, String(value)])
  return talk.t(key, Object.fromEntries(params))
}

/** A refusal of the core in the person's words; `unavailable` and `bug` are the pipeline's business. */
export const refuse = async (talk: Talk, error: unknown): Promise<Outcome> => {
  if (!isAppError(error) || error.kind === 'unavailable' || error.kind === 'bug') throw error
  const reference = String(error.params.reference ?? '')
  const ticket = reference ? await talk.desk.tickets.findVisible(talk.turn.person, reference) : undefined
  // only "not possible now" is explained by the state alone; "too late to reopen" has its own words
  if (ticket && error.code === 'ticket.not_possible_now') return notPossibleNow(talk, ticket)
  if (!ticket) return { messages: [message(wordsFor(talk, error))] }
  const choices = await firstChoices(talk, ticket)
  const where = error.code === 'ticket.outside_scope' ? [await stateSentence(talk, ticket)] : []
  const text = await withWhatIsPossible(talk, ticket, [wordsFor(talk, error), ...where])
  const { reference: about } = ticket
  return { messages: [message(text, { choices, ticket: about })], focus: about }
}
