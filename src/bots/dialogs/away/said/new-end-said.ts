import type { Absence } from '../../../../directory/index.ts'
import { awayIn } from '../../reading/orders/away/absence.ts'
import { newEndIn } from '../../reading/orders/away/new-end.ts'
import type { Outcome, Talk } from '../../talk.ts'
import { declare } from '../declare.ts'
import { deputiesNamed, listDeputies } from '../deputies.ts'
import { ownAbsences } from '../duty/own-absences.ts'

/** The one that was noted just now, or else the only one there is; or what this very turn has noted already. */
const meant = async (talk: Talk, id: string | undefined): Promise<Absence | undefined> => {
  const all = await ownAbsences(talk)
  const done = all.find((absence) => absence.id === talk.commandId)
  const [only, another] = id === undefined ? all : all.filter((absence) => absence.id === id)
  return done ?? (another ? undefined : only)
}

/** Whoever was to stand in still does, unless another is named. */
const deputiesFor = async (talk: Talk, { deputyId }: Absence) => {
  const named = deputiesNamed(talk.turn.text, await listDeputies(talk))
  if (named.people.length > 0 || deputyId === undefined) return named
  const deputy = await talk.desk.directory.findPerson(deputyId)
  return { people: deputy ? [deputy] : [], plainly: true }
}

/** "Finalement seulement jusqu'à jeudi": the end changes, the beginning and the deputy stay. */
export const newEndSaid = async (talk: Talk, id?: string): Promise<Outcome | undefined> => {
  const { now } = talk.turn
  const said = newEndIn(talk.turn.text)
  const until = said && awayIn(said.words, now, true)?.until
  if (!until || until <= now) return undefined
  const absence = await meant(talk, id)
  if (!absence || until <= absence.from) return undefined
  const from = new Date(Math.max(absence.from.getTime(), now.getTime()))
  return declare(talk, { from, until }, await deputiesFor(talk, absence))
}
