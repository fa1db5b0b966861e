import type { Person } from '../../../../../directory/index.ts'
import type { Ticket } from '../../../../../tickets/index.ts'
import { waitsForWords } from '../../../asking/interrupts.ts'
import { candidatesFor, findDone } from '../../../asking/targets/candidates.ts'
import { reportedBy } from '../../../asking/targets/nearest/of-requester.ts'
import { mendedIn } from '../../../reading/orders/ending/mended.ts'
import { saysTaken } from '../../../reading/orders/movement/hands/take.ts'
import { waitIn } from '../../../reading/orders/movement/waiting/from-outside.ts'
import { forEachIn } from '../../../reading/orders/telling/for-each.ts'
import { passedOnIn } from '../../../reading/orders/telling/pass-on.ts'
import { bare, wordsOf } from '../../../reading/words.ts'
import { type Outcome, say, type Talk } from '../../../talk.ts'
import type { PendingCommand } from '../../../turn.ts'
import { isHolder } from '../../../wording/people.ts'
import { commandOn } from '../../command.ts'

type Part = { readonly ticket: Ticket; readonly order: PendingCommand }

const orderIn = (words: string, now: Date): PendingCommand | undefined => {
  const passed = passedOnIn(words)
  if (passed) return { type: 'announce', words: passed.words }
  if (saysTaken(words)) return { type: 'take' }
  if (waitIn(words, now) === 'outside') return { type: 'wait', words }
  return mendedIn(words) === 'works' ? { type: 'resolve', words } : undefined
}

/** By the first word of it, as it is written: each part is carried out unasked. */
const called = (who: string, people: readonly Person[]): readonly Person[] => {
  const [named = ''] = wordsOf(who)
  return people.filter(({ name }) => [...wordsOf(name.fr), ...wordsOf(name.ar).map(bare)].includes(named))
}

/** Each part with the ticket that it is for; undefined when one of them leaves that, or its order, open. */
const partsIn = async (talk: Talk): Promise<readonly Part[] | undefined> => {
  const { text, now } = talk.turn
  const said = forEachIn(text)
  if (said.length < 2) return undefined
  const held = await candidatesFor(talk, 'note')
  const parts: Part[] = []
  for (const { who, words } of said) {
    const left = held.filter(({ id }) => !parts.some(({ ticket }) => ticket.id === id))
    const [ticket, another] =
      who === undefined ? left : await reportedBy(talk, left, (people) => called(who, people))
    const order = orderIn(words, now)
    if (!ticket || another || !order) return undefined
    parts.push({ ticket, order })
  }
  return parts
}

/**
 * "Pour Nabil : dis-lui de passer me voir, et pour Kaoutar je m'en charge": an order for each, all of them carried out or
 * none. Names that stand for tickets are not taken for one ticket.
 */
export const eachSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  if (!isHolder(talk) || waitsForWords(talk) || (await findDone(talk))) return undefined
  const parts = await partsIn(talk)
  if (!parts) return undefined
  const said: string[] = []
  for (const [at, { ticket, order }] of parts.entries()) {
    const commandId = at === 0 ? talk.commandId : talk.turn.nextCommandId()
    const { messages } = await commandOn({ ...talk, commandId }, ticket, { ...order, settled: true })
    said.push(...messages.map(({ text }) => text))
  }
  return say(said.join('\n'))
}
