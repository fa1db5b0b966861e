import { asksAndOrdersNothing } from '../../reading/orders/asked/questions.ts'
import { presenceIn } from '../../reading/orders/away/presence.ts'
import { means, type Outcome, say, type Talk } from '../../talk.ts'
import { isHolder } from '../../wording/people.ts'
import { back } from '../back.ts'
import { isAway } from '../duty/own-absences.ts'
import { ownDuty } from '../duty/own-duty.ts'
import { anotherSaid } from './another-said.ts'

/** The absence that is being spoken of: it was noted a moment ago. */
const noted = ({ turn: { state } }: Talk): string | undefined =>
  state.question?.kind.startsWith('absence_') && 'id' in state.question ? state.question.id : undefined

/**
 * "Je ne suis pas absent", "أنا هنا": whoever was away is back; nobody else is asked until when they will be away.
 */
export const presentSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, state } = talk.turn
  const said = isHolder(talk) ? presenceIn(text) : undefined
  if (said === undefined || asksAndOrdersNothing(text)) return undefined
  const another = await anotherSaid(talk)
  if (another) return another
  const id = noted(talk)
  if (id !== undefined || (await isAway(talk))) return back(talk, id)
  if (state.question?.kind === 'absence_until') return say(talk.t('dialog:absence.not_away'))
  return said === 'denies' || means(talk, 'declare_absence')
    ? { ...(await ownDuty(talk)), keepsQuestion: false }
    : undefined
}
