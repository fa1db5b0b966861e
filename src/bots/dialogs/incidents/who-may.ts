import { activeMemberships, tierOf } from '../../../directory/index.ts'
import { draftOf, readingsOf } from '../reporting/draft.ts'
import { message, type Outcome, sureIntent, type Talk } from '../talk.ts'
import { introduce } from '../wording/people.ts'

/** At a province or above: what they say of many is no report of their own school. */
export const isAtOffice = async ({ desk, turn: { person, now } }: Talk): Promise<boolean> => {
  const ids = activeMemberships(person, now).map(({ unitId }) => unitId)
  return (await desk.directory.listUnits(ids)).some(({ kind }) => tierOf(kind) !== 'school')
}

/** The supervisors of this person's office, or the nearest above it. */
const supervisorNear = async (talk: Talk): Promise<string | undefined> => {
  const { directory } = talk.desk
  const { person, now } = talk.turn
  const [own] = activeMemberships(person, now)
  const unit = own && (await directory.findUnit(own.unitId))
  for (const place of unit ? (await directory.listUnits(unit.path)).reverse() : []) {
    const [found] = await directory.listMembers({ unitIds: [place.id], roles: ['supervisor'], at: now })
    if (found && found.id !== person.id) return introduce(talk, found, place)
  }
  return undefined
}

/** Who may declare it is told, and a plain report offered: what is broken must not be lost by that. */
export const sayWhoMay = async (talk: Talk): Promise<Outcome> => {
  const contact = (await supervisorNear(talk)) ?? talk.t('dialog:people.your_administration')
  const [category = null] = readingsOf(talk)
  const report = draftOf(talk, sureIntent(talk) === 'report_fault' ? category : null)
  return {
    messages: [
      message(talk.t('dialog:incidents.who_may', { contact }), {
        choices: [{ id: 'q:report_anyway', title: talk.t('dialog:choice.report_anyway') }],
      }),
    ],
    question: { kind: 'report_anyway', report },
  }
}
