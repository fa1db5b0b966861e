import type { Absence } from '../../../../directory/index.ts'
import { asksWhatWasMissed } from '../../reading/orders/away/missed.ts'
import { message, type Outcome, type Talk } from '../../talk.ts'
import { isHolder } from '../../wording/people.ts'
import { type Missed, missedIn } from './missed.ts'

/** What was long before is not asked about any more. */
const LATELY_MS = 14 * 24 * 3_600_000

const latest = async ({ desk, turn }: Talk): Promise<readonly Absence[]> => {
  const from = new Date(turn.now.getTime() - LATELY_MS)
  const known = await desk.absences.listBetween({ personIds: [turn.person.id], from, until: turn.now })
  const last = known.toSorted((a, b) => b.until.getTime() - a.until.getTime())[0]
  return last ? [last] : []
}

/** "Qu'est-ce qui s'est passé en mon absence ?": of the last one; who was not away asks for something else. */
export const missedAsked = async (talk: Talk): Promise<Outcome | undefined> => {
  if (!isHolder(talk) || !asksWhatWasMissed(talk.turn.text)) return undefined
  const missed = await missedIn(talk, await latest(talk))
  return missed && withTaking(missed.lines, missed)
}

/** With what may be taken over: "je la prends", said next, means the one there is. */
export const withTaking = (
  lines: readonly string[],
  { choices, references }: Pick<Missed, 'choices' | 'references'>,
): Outcome => {
  const [only, another] = references
  return {
    messages: [message(lines.join('\n'), { choices })],
    ...(references.length > 0 ? { listed: references } : {}),
    ...(only && !another ? { focus: only } : {}),
  }
}
