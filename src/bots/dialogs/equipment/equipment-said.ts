import type { Intent } from '../../../nlu/index.ts'
import { isAppError } from '../../../shared/index.ts'
import { devicesNamedIn, parseReference } from '../../../tickets/index.ts'
import { typedReference } from '../asking/explicit.ts'
import { waitsForWords } from '../asking/interrupts.ts'
import { type EquipmentAsked, equipmentAsked } from '../reading/equipment/asked.ts'
import { equipmentOrder } from '../reading/equipment/changes.ts'
import { means, type Outcome, sureIntent, type Talk } from '../talk.ts'
import type { OpenQuestion } from '../turn.ts'
import { isHolder } from '../wording/people.ts'
import { refuse } from '../wording/refusal.ts'
import { answerOfMany, answerOfOne } from './answer-asked.ts'
import { undoChange } from './answer-change.ts'
import { changeSaid } from './ask-change.ts'
import { answerHistory } from './history.ts'

const answer = (talk: Talk, asked: EquipmentAsked): Promise<Outcome> => {
  switch (asked.what) {
    case 'warranty':
    case 'supplier':
      return answerOfOne(talk)
    case 'history':
      return answerHistory(talk)
    case 'count':
    case 'list':
      return answerOfMany(talk, asked)
  }
}

/** "Annule le transfert du 10101A-003": later than right behind it, it is named. */
const undoSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const [number, ...more] = devicesNamedIn(talk.turn.text)
  if (number === undefined || more.length > 0 || !means(talk, 'undo', 'cancel')) return undefined
  const [device] = await talk.desk.equipment.listByNumber({ as: talk.turn.person.id, number })
  return device?.trail ? undoChange(talk, device.id) : undefined
}

/** Surely told, ordered or asked of somebody else: the inventory is not asked. */
const NO_QUESTION: readonly (Intent | undefined)[] = [
  ...([
    'add_comment',
    'ask_requester',
    'take_ticket',
    'resolve_ticket',
    'confirm_resolved',
    'reopen',
  ] as const),
]

/** Five characters of a device's number may look like a reference; its check character tells. */
const namesTicket = (talk: Talk): boolean => parseReference(typedReference(talk) ?? '') !== undefined

const said = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, now } = talk.turn
  const asked = NO_QUESTION.includes(sureIntent(talk)) ? undefined : equipmentAsked(text, now)
  if (asked) return answer(talk, asked)
  if (namesTicket(talk)) return undefined
  const order = equipmentOrder(text)
  return (order && (await changeSaid(talk, order))) ?? undoSaid(talk)
}

/** Plain questions about equipment answer none of these; a reason, a name or a date may sound like one. */
const PUT_ASIDE: readonly (OpenQuestion['kind'] | undefined)[] = [
  ...(['report_anyway', 'confirm_report', 'second_report', 'confirm_cancel'] as const),
  ...(['describe_fault', 'which_ticket', 'equipment_change'] as const),
]

const isAnswer = (talk: Talk): boolean =>
  waitsForWords(talk) && !PUT_ASIDE.includes(talk.turn.state.question?.kind)

/** Equipment, by those who look after it: what there is, its warranty, its history, where it is moved. */
export const equipmentSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  if (!isHolder(talk) || isAnswer(talk)) return undefined
  try {
    return await said(talk)
  } catch (error) {
    if (!isAppError(error) || !error.code.startsWith('equipment.')) throw error
    return refuse(talk, error)
  }
}
