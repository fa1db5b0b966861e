import { isActive, type Ticket } from '../../../tickets/index.ts'
import { focusReference, namedTicket, ownSpokenOf, typedReference } from '../asking/explicit.ts'
import { waitsForWords } from '../asking/interrupts.ts'
import { namedCategory } from '../reading/named-category.ts'
import type { Talk } from '../talk.ts'

/** One's own open tickets that the words can be about: of the thing that they name, if they name one. */
export const ownOpen = async (talk: Talk): Promise<readonly Ticket[]> => {
  const category = namedCategory(talk.turn.text)
  const open = (await talk.mine()).filter(({ state }) => isActive(state))
  return category === undefined ? open : open.filter((ticket) => ticket.category === category)
}

/** What is said of one's own ticket is no answer to "a ticket for the other fault too?", which stays open beside it. */
export const waitsForAnother = (talk: Talk): boolean =>
  waitsForWords(talk) && talk.turn.state.question?.kind !== 'second_report'

/** The one that is meant without a doubt: named, just spoken of, or the only one of its kind. */
export const ownMeant = async (talk: Talk): Promise<Ticket | undefined> => {
  if (talk.turn.repliedTicket !== undefined || typedReference(talk) !== undefined) {
    const named = await namedTicket(talk)
    return named?.requesterId === talk.turn.person.id ? ownSpokenOf(talk) : undefined
  }
  const open = await ownOpen(talk)
  const focus = focusReference(talk)
  const [only, another] = open
  return open.find(({ reference }) => reference === focus) ?? (another ? undefined : only)
}
