import type { Unit } from '../../../directory/index.ts'
import type { Category } from '../../../tickets/index.ts'
import { chosen, drops, interrupts, verdict } from '../asking/interrupts.ts'
import { categoryChosen } from '../reading/chosen.ts'
import { saysDeclareIt } from '../reading/orders/incidents.ts'
import { COMMON, categoryChoice } from '../reporting/confirm.ts'
import { readingsOf } from '../reporting/draft.ts'
import { message, type Outcome, say, type Talk } from '../talk.ts'
import type { OpenQuestion } from '../turn.ts'
import { categoryWord, quoted } from '../wording/ticket-words.ts'
import { placeNamed } from './place-named.ts'

type Question = Extract<OpenQuestion, { kind: 'declare_incident' }>
type Draft = Omit<Question, 'kind' | 'category'>

const yesOrNo = (talk: Talk) =>
  (['yes', 'no'] as const).map((id) => ({ id: `q:${id}`, title: talk.t(`dialog:choice.${id}`) }))

/** What it is, where, and how many will read it: nothing is declared before the yes. */
const askSure = async (talk: Talk, { unitId, words }: Draft, category: Category): Promise<Outcome> => {
  const { unit, schoolIds } = await talk.desk.incidents.reachOf({ as: talk.turn.person.id, unitId })
  const rooms = await talk.desk.rooms.listOf(schoolIds)
  const text = [
    talk.t('dialog:incidents.draft', {
      category: categoryWord(talk, category),
      unit: unit.name[talk.language],
      words: quoted(words),
    }),
    talk.t('dialog:incidents.schools', { count: schoolIds.length }),
    ...(rooms.length > 0 ? [talk.t('dialog:incidents.rooms', { count: rooms.length })] : []),
    talk.t('dialog:incidents.sure'),
  ].join('\n')
  return {
    messages: [message(text, { choices: yesOrNo(talk) })],
    question: { kind: 'declare_incident', unitId, words, category },
  }
}

const askWhat = (talk: Talk, draft: Draft): Outcome => ({
  messages: [
    message(talk.t('dialog:incidents.what'), {
      choices: COMMON.map((category) => categoryChoice(talk, category)),
    }),
  ],
  question: { kind: 'declare_incident', ...draft, category: null },
})

const namesOf = (talk: Talk, units: readonly Unit[]): string =>
  units.map(({ name }) => name[talk.language]).join(talk.t('dialog:reporting.comma'))

export const askDeclare = async (talk: Talk, words: string): Promise<Outcome> => {
  const place = await placeNamed(talk, words)
  if (place.is === 'several')
    return say(talk.t('dialog:incidents.several_places', { units: namesOf(talk, place.units) }))
  if (place.is !== 'found') return say(talk.t('errors:incident.outside_scope'))
  const draft = { unitId: place.unit.id, words }
  const [category] = readingsOf(talk)
  return category ? askSure(talk, draft, category) : askWhat(talk, draft)
}

const declare = async (talk: Talk, { unitId, words }: Draft, category: Category): Promise<Outcome> => {
  const { incidents, directory } = talk.desk
  const { id } = await incidents.declare({
    as: talk.turn.person.id,
    commandId: talk.commandId,
    via: talk.turn.message.from.channel,
    unitId,
    category,
    text: words,
  })
  const [unit, count] = await Promise.all([directory.getUnit(unitId), incidents.countMembers(id)])
  const told = talk.t('dialog:incidents.declared', { words: quoted(words), unit: unit.name[talk.language] })
  const taken = count > 0 ? [talk.t('dialog:incidents.taken_in', { count })] : []
  const undo = { id: 'q:undo_incident', title: talk.t('terms:action.undo') }
  return {
    messages: [message([told, ...taken].join('\n'), { choices: [undo] })],
    question: { kind: 'incident_told', incidentId: id, was: 'declared' },
  }
}

/** "Déclarez-la" is a yes as well. */
const answerIn = (talk: Talk): 'yes' | 'no' | undefined => {
  if (talk.turn.choice === undefined && saysDeclareIt(talk.turn.text)) return 'yes'
  return drops(talk) ? 'no' : verdict(talk)
}

/** Only a yes declares it; whatever else is said leaves everything as it is. */
export const answerDeclareIncident = async (
  talk: Talk,
  { category, ...draft }: Question,
): Promise<Outcome | undefined> => {
  const pressed = categoryChosen(chosen(talk))
  if (category === null) {
    const named = pressed ?? (talk.turn.choice ? undefined : readingsOf(talk)[0])
    if (named) return askSure(talk, draft, named)
    return drops(talk) || verdict(talk) === 'no' ? say(talk.t('dialog:incidents.not_declared')) : undefined
  }
  const answer = answerIn(talk)
  if (answer === 'yes') return declare(talk, draft, category)
  if (answer === 'no') return say(talk.t('dialog:incidents.not_declared'))
  return interrupts(talk, 'yesNo') || talk.turn.choice ? undefined : askSure(talk, draft, category)
}
