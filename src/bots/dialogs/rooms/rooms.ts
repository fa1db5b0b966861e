import { isAppError } from '../../../shared/index.ts'
import { waitsForRoom } from '../asking/interrupts.ts'
import { type RoomOrder, roomOrder } from '../reading/orders/linking/rooms.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import { refuse } from '../wording/refusal.ts'

const here = ({ turn }: Talk) => {
  const { from, group } = turn.message
  const { title } = group ?? {}
  return { ...from, as: turn.person.id, at: turn.now, ...(title === undefined ? {} : { title }) }
}

const done = async (talk: Talk, order: RoomOrder): Promise<string> => {
  if (order === 'register') {
    const { unit } = await talk.desk.rooms.register(here(talk))
    return talk.t('dialog:rooms.registered', { unit: unit.name[talk.language] })
  }
  const { title: _, ...chat } = here(talk)
  const { unit } = await talk.desk.rooms.unregister(chat)
  return talk.t('dialog:rooms.unregistered', { unit: unit.name[talk.language] })
}

/** The group hears what became of it: it concerns everybody there. */
const inGroup = (text: string): Outcome => ({ messages: [], inGroup: text, keepsQuestion: true })

/** "C'est la salle des profs", said to the bot in the group that it is about. */
export const roomSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const order = roomOrder(talk.turn.text)
  if (!order) return undefined
  // "in which room?" is answered by it
  if (!talk.turn.message.group && waitsForRoom(talk)) return undefined
  if (!talk.turn.message.group) return { ...say(talk.t('dialog:rooms.say_it_there')), keepsQuestion: true }
  try {
    return inGroup(await done(talk, order))
  } catch (error) {
    if (!isAppError(error)) throw error
    const refused = await refuse(talk, error)
    return inGroup(refused.messages.map(({ text }) => text).join('\n'))
  }
}
