import type { Person } from '../../../../directory/index.ts'
import { ellipsis } from '../../../../shared/text/index.ts'
import type { Ticket } from '../../../../tickets/index.ts'
import { message, type Outcome, type Talk } from '../../talk.ts'
import { nameOf } from '../../wording/people.ts'

const MOST = 8
const TITLE_LENGTH = 24

/** "To whom?", after a line that says why: ids may be long, so that a button names its place among those asked about. */
export const askColleague = (
  talk: Talk,
  { reference }: Ticket,
  people: readonly Person[],
  line?: string,
): Outcome => {
  const question = talk.t('dialog:handling.give_to_whom', { reference })
  const among = people.slice(0, MOST)
  return {
    messages: [
      message(line ? `${line}\n${question}` : question, {
        choices: among.map((person, index) => ({
          id: `q:colleague:${index}`,
          title: ellipsis(nameOf(talk, person), TITLE_LENGTH),
        })),
        ticket: reference,
      }),
    ],
    focus: reference,
    question: { kind: 'colleague_for', reference, among: among.map(({ id }) => id) },
  }
}
