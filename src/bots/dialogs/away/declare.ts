import type { Absence, Person } from '../../../directory/index.ts'
import { isAppError } from '../../../shared/index.ts'
import type { Away } from '../reading/orders/away/absence.ts'
import { message, type Outcome, type Talk } from '../talk.ts'
import { nameById } from '../wording/people.ts'
import { refuse } from '../wording/refusal.ts'
import { askDeputy, type Named } from './deputies.ts'
import { offerHandOver } from './hand-over.ts'
import { newsForDeputy, newsForReplaced } from './news-for-deputy.ts'
import { periodIn } from './period.ts'

const declaredIn = (talk: Talk, away: Away): string => periodIn(talk, away, { to: 'declared' })

const record = (talk: Talk, { from, until }: Away, deputy?: Person): Promise<Absence> =>
  talk.desk.absences.declare({
    id: talk.commandId,
    personId: talk.turn.person.id,
    from,
    until,
    ...(deputy ? { deputyId: deputy.id } : {}),
  })

const DEPUTY_REFUSED: readonly string[] = ['absence.own_deputy', 'absence.deputy_outside', 'absence.circle']

/** The absence counts even when this deputy cannot be: why is said, and another may be named. */
const withoutDeputy = async (talk: Talk, away: Away, error: unknown): Promise<Outcome> => {
  if (!isAppError(error) || !DEPUTY_REFUSED.includes(error.code)) throw error
  const why = (await refuse(talk, error)).messages.map(({ text }) => text)
  const absence = await record(talk, away)
  const text = [declaredIn(talk, absence), ...why, talk.t('dialog:absence.who_stands_in')].join('\n')
  return { ...askDeputy(talk, { text, away, id: absence.id }), news: await newsForReplaced(talk, absence) }
}

/**
 * Declared at once and said back; who it may be is asked when the words fit nobody, or several, or one not plainly: a
 * deputy may do and see what the absent may.
 */
export const declare = async (talk: Talk, away: Away, { people, plainly }: Named): Promise<Outcome> => {
  const [deputy, another] = people
  if (!deputy || another || !plainly) {
    const absence = await record(talk, away)
    const asked = deputy ? talk.t('dialog:absence.choose_deputy') : talk.t('dialog:absence.who_stands_in')
    const text = `${declaredIn(talk, absence)}\n${asked}`
    return {
      ...askDeputy(talk, { text, away, id: absence.id, among: people }),
      news: await newsForReplaced(talk, absence),
    }
  }
  try {
    return await declaredWith(talk, await record(talk, away, deputy))
  } catch (error) {
    return withoutDeputy(talk, away, error)
  }
}

const declaredWith = async (talk: Talk, absence: Absence): Promise<Outcome> => {
  const name = await nameById(talk, absence.deputyId ?? '')
  const text = [declaredIn(talk, absence), talk.t('dialog:absence.stands_in', { name })].join('\n')
  const news = [...(await newsForDeputy(talk, absence, 'deputy')), ...(await newsForReplaced(talk, absence))]
  const offer = await offerHandOver(talk, absence)
  if (!offer) return { messages: [message(text)], news, question: { kind: 'absence_noted', id: absence.id } }
  return {
    news,
    messages: [message(`${text}\n${offer.text}`, { choices: offer.choices })],
    question: offer.question,
  }
}
