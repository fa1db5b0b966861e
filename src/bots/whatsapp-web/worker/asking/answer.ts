import type { AnyAsk } from '../../protocol/calls.ts'
import type { Client } from '../client.ts'
import type { Link } from '../link.ts'
import type { Me } from '../page/called.ts'
import { toFailure } from './failure.ts'
import { lookUp, media, phoneOf, readBack } from './look.ts'
import { edit, send } from './send.ts'

/** Answers what the node asks. Sending, and looking whether something was sent, happen one after another. */
export const createAnswering = (client: Client, me: Me, link: Link) => {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work)
    last = mine.catch(() => undefined)
    return mine
  }
  const resultOf = (ask: AnyAsk): Promise<unknown> => {
    switch (ask.call) {
      case 'send':
        return inTurn(() => send(client, ask))
      case 'edit':
        return inTurn(() => edit(client, ask))
      case 'lookUp':
        return inTurn(() => lookUp(client, ask))
      case 'readBack':
        return readBack(client, me, ask)
      case 'media':
        return media(client, ask)
      case 'phoneOf':
        return phoneOf(client, ask)
    }
  }
  return async (id: number, ask: AnyAsk): Promise<void> => {
    try {
      link.tell({ type: 'answer', id, result: await resultOf(ask) })
    } catch (error) {
      const { how, message: reason } = toFailure(error, 'unsent')
      link.tell({ type: 'failed', id, how, reason })
    }
  }
}
