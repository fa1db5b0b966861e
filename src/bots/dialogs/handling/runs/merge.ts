import { act, type Run } from '../order.ts'
import { saidToRequester } from '../said/to-requester.ts'

/** Becomes part of the ticket named; without one the core says that it knows none such. */
export const merge: Run = async (talk, ticket, order) =>
  saidToRequester.merged(talk, await act(talk, ticket, { type: 'merge', into: order.into ?? '' }))
