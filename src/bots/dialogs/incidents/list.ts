import { type Outcome, say, type Talk } from '../talk.ts'
import { lineOf } from './one.ts'

/** More than these at once would be one incident of the whole. */
const SHOWN = 15

/** Those that run at, below and above this person's place, with what was reported of each. */
export const listRunning = async (talk: Talk): Promise<Outcome> => {
  const running = await talk.desk.incidents.listRunning(talk.turn.person.id)
  if (running.length === 0) return { ...say(talk.t('dialog:incidents.none_running')), keepsQuestion: true }
  const lines = await Promise.all(
    running.slice(0, SHOWN).map(async (incident) => {
      const count = await talk.desk.incidents.countMembers(incident.id)
      const line = await lineOf(talk, incident)
      return count > 0 ? talk.t('dialog:incidents.with_members', { line, count }) : line
    }),
  )
  const heading = talk.t('dialog:incidents.running', { count: running.length })
  return { ...say([heading, ...lines].join('\n')), keepsQuestion: true }
}
