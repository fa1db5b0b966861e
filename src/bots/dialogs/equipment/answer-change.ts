import type { Equipment } from '../../../directory/index.ts'
import { isAppError } from '../../../shared/index.ts'
import { chosen, interrupts, verdict } from '../asking/interrupts.ts'
import { takesBack } from '../away/takes-back.ts'
import { message, type Outcome, say, type Talk } from '../talk.ts'
import type { OpenQuestion } from '../turn.ts'
import { refuse } from '../wording/refusal.ts'
import { askChange } from './ask-change.ts'
import { deviceName } from './device-line.ts'

type Question = Extract<OpenQuestion, { kind: 'equipment_change' }>

const ofAct = ({ turn, commandId }: Talk, equipmentId: string) => ({
  as: turn.person.id,
  equipmentId,
  commandId,
})

/** Somebody was faster, or it is no longer theirs: said, and nothing else happens. */
const trying = async (talk: Talk, work: () => Promise<Outcome>): Promise<Outcome> => {
  try {
    return await work()
  } catch (error) {
    if (!isAppError(error)) throw error
    return refuse(talk, error)
  }
}

const standsIn = async ({ desk, language }: Talk, { unitId }: Equipment): Promise<string> =>
  (await desk.directory.findUnit(unitId))?.name[language] ?? unitId

const done = (talk: Talk, { id }: Equipment, text: string): Outcome => ({
  messages: [message(text, { choices: [{ id: 'q:undo_equipment', title: talk.t('terms:action.undo') }] })],
  question: { kind: 'equipment_changed', equipmentId: id },
})

const doIt = (talk: Talk, { equipmentId, toUnitId }: Question): Promise<Outcome> =>
  trying(talk, async () => {
    const { equipment } = talk.desk
    const act = ofAct(talk, equipmentId)
    if (toUnitId === undefined) {
      const scrapped = await equipment.scrap(act)
      return done(talk, scrapped, talk.t('dialog:equipment.scrapped', { device: deviceName(talk, scrapped) }))
    }
    const moved = await equipment.move({ ...act, toUnitId })
    const told = { device: deviceName(talk, moved), to: await standsIn(talk, moved) }
    return done(talk, moved, talk.t('dialog:equipment.moved', told))
  })

export const undoChange = (talk: Talk, equipmentId: string): Promise<Outcome> =>
  trying(talk, async () => {
    const device = await talk.desk.equipment.undo(ofAct(talk, equipmentId))
    return say(
      talk.t('dialog:equipment.undone', {
        device: deviceName(talk, device),
        unit: await standsIn(talk, device),
      }),
    )
  })

/** "Really?": only a yes does it. */
export const answerEquipmentChange = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  const answer = verdict(talk)
  if (answer === 'yes') return doIt(talk, question)
  if (answer === 'no' || takesBack(talk)) return say(talk.t('dialog:equipment.kept'))
  if (talk.turn.choice || interrupts(talk, 'yesNo') || (talk.turn.state.misunderstood ?? 0) > 0)
    return undefined
  const { equipment, directory } = talk.desk
  const device = await equipment.get({ as: talk.turn.person.id, equipmentId: question.equipmentId })
  const to = question.toUnitId === undefined ? undefined : await directory.findUnit(question.toUnitId)
  return { ...(await askChange(talk, { device, ...(to ? { to } : {}) })), misunderstood: true }
}

/** Right after it was done "annule" means this. */
export const answerEquipmentChanged = async (
  talk: Talk,
  { equipmentId }: Extract<OpenQuestion, { kind: 'equipment_changed' }>,
): Promise<Outcome | undefined> =>
  chosen(talk)?.name === 'undo_equipment' || takesBack(talk) ? undoChange(talk, equipmentId) : undefined
