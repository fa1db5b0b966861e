import type { Absence } from '../../../../directory/index.ts'
import type { Talk } from '../../talk.ts'

/** The last that a date can hold. */
const EVER = new Date(8_640_000_000_000_000)

/** All absences of this person that were ever noted; few. */
const allOf = ({ desk, turn }: Talk): Promise<readonly Absence[]> =>
  desk.absences.listBetween({ personIds: [turn.person.id], from: new Date(0), until: EVER })

/** What runs or is to come, the next one first; what this very turn has ended counts, so that it can be played again. */
export const ownAbsences = async (talk: Talk): Promise<readonly Absence[]> => {
  const { now } = talk.turn
  const known = (await allOf(talk)).filter(({ until, endedBy }) => until > now || endedBy === talk.commandId)
  return known.toSorted((a, b) => a.from.getTime() - b.from.getTime())
}

export const isAway = async (talk: Talk): Promise<boolean> =>
  (await ownAbsences(talk)).some(({ from }) => from <= talk.turn.now)
