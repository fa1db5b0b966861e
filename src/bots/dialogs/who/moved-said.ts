import { namedTicket } from '../asking/explicit.ts'
import { waitsForWords } from '../asking/interrupts.ts'
import { saysMovedSchool } from '../reading/asides/moved.ts'
import { means, type Outcome, say, type Talk } from '../talk.ts'
import { contactOf } from '../wording/people.ts'

/** "J'ai été mutée": who records it, and that until then requests go where the directory says. */
export const movedSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, person, now } = talk.turn
  if (waitsForWords(talk) || !saysMovedSchool(text)) return undefined
  if (means(talk, 'report_fault') || (await namedTicket(talk))) return undefined
  const [post] = person.memberships.filter(({ until }) => until === undefined || until > now)
  const unit = post && (await talk.desk.directory.findUnit(post.unitId))
  return {
    ...say(
      talk.t('dialog:preferences.moved', {
        contact: await contactOf(talk),
        unit: unit?.name[talk.language] ?? '',
      }),
    ),
    keepsQuestion: true,
  }
}
