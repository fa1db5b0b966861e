import { doneInThisTurn } from '../../asking/targets/candidates.ts'
import { say } from '../../talk.ts'
import { act, type Run } from '../order.ts'
import { saidToRequester } from '../said/to-requester.ts'

/** Becomes part of the ticket named; without one the core says that it knows none such. */
export const merge: Run = async (talk, ticket, { into = '' }) => {
  const { reference, state } = ticket
  const isDone = state.status === 'merged' && state.intoReference === into && !doneInThisTurn(talk, ticket)
  if (isDone) return say(talk.t('dialog:merging.already', { reference, into }), { ticket: into })
  return saidToRequester.merged(talk, await act(talk, ticket, { type: 'merge', into }))
}
