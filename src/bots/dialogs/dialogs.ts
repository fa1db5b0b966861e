import { languageOf, replyLanguage, type Spoken } from './language.ts'
import { withoutTheirSecrets, withSecretWarning } from './own/privacy/secrets-masked.ts'
import { withoutLapsed } from './question.ts'
import { withSafety } from './reporting/danger.ts'
import { route } from './route.ts'
import { type Desk, message, type Outcome, startTalk, type Talk } from './talk.ts'
import type { DialogState, Dialogs, Turn, TurnResult } from './turn.ts'
import { refuse } from './wording/refusal.ts'

const spokenIn = ({ text, understanding, choice, state, person }: Turn): Spoken => ({
  text,
  understanding,
  chose: choice !== undefined,
  asked: state.question !== undefined,
  spoken: state.language,
  chosen: state.chosenLanguage ?? person.language,
})

/** A refusal does not end what was being asked. */
const refused = async (talk: Talk, error: unknown): Promise<Outcome> => ({
  ...(await refuse(talk, error)),
  keepsQuestion: true,
  refused: true,
})

const TICKET_CHOICE = 'q:ticket:'

/** In the order in which they stand there: "the second one" is meant by that. */
const listedIn = ({ listed, messages }: Outcome): readonly string[] =>
  listed ??
  (messages.at(-1)?.choices ?? [])
    .filter(({ id }) => id.startsWith(TICKET_CHOICE))
    .map(({ id }) => id.slice(TICKET_CHOICE.length))

const focusAfter = ({ state, now }: Turn, { focus, refused }: Outcome): DialogState['focus'] =>
  focus ? { reference: focus, at: now, ...(refused ? { refused } : {}) } : state.focus

const listedAfter = ({ state, now }: Turn, outcome: Outcome): DialogState['listed'] => {
  const references = listedIn(outcome)
  return references.length > 0 ? { references, at: now } : state.listed
}

/** A question that is only kept was put when it was put. */
const questionAfter = (
  { state, now }: Turn,
  { question, keepsQuestion }: Outcome,
): Pick<DialogState, 'question' | 'questionAt'> => {
  const open = question ?? (keepsQuestion ? state.question : undefined)
  if (!open) return {}
  const at = open === state.question ? state.questionAt : now
  return { question: open, ...(at ? { questionAt: at } : {}) }
}

const nextState = (turn: Turn, spoken: Spoken, outcome: Outcome): DialogState => {
  const { state, now } = turn
  const language = outcome.chosenLanguage ?? languageOf(spoken) ?? state.language
  const chosenLanguage = outcome.chosenLanguage ?? state.chosenLanguage
  const focus = focusAfter(turn, outcome)
  const listed = listedAfter(turn, outcome)
  const page = outcome.page ?? state.page
  const misunderstood = outcome.misunderstood ? (state.misunderstood ?? 0) + 1 : 0
  return {
    privacyNoticeAt: state.privacyNoticeAt ?? now,
    ...questionAfter(turn, outcome),
    ...(focus ? { focus } : {}),
    ...(page ? { page } : {}),
    ...(outcome.figures ? { figures: outcome.figures } : {}),
    ...(listed ? { listed } : {}),
    ...(language ? { language } : {}),
    ...(chosenLanguage ? { chosenLanguage } : {}),
    ...(misunderstood > 0 ? { misunderstood } : {}),
  }
}

/** All that the bot says to a known person: from the meaning of a message to the ticket core and back into words. */
export const createDialogs = (desk: Desk): Dialogs => ({
  async isAskedSince(person, at) {
    const awaiting = await desk.tickets.listAwaiting(person)
    return awaiting.some(({ as, ticket: { state } }) => as === 'answer' && 'at' in state && state.at > at)
  },

  async handle(turn: Turn): Promise<TurnResult> {
    const spoken = spokenIn(turn)
    const heard = startTalk(desk, turn, replyLanguage(spoken))
    const talk = withoutLapsed(withoutTheirSecrets(heard))
    const answered = await route(talk).catch((error: unknown) => refused(talk, error))
    const outcome = withSecretWarning(talk, heard, withSafety(talk, answered))
    const notice = turn.state.privacyNoticeAt
      ? []
      : [message(talk.t('dialog:privacy', { count: desk.retentionDays }))]
    return {
      replies: [...notice, ...outcome.messages],
      state: nextState(talk.turn, spoken, outcome),
      ...(outcome.opened === undefined ? {} : { opened: outcome.opened }),
      ...(outcome.inGroup === undefined ? {} : { inGroup: outcome.inGroup }),
      ...(outcome.isBeside ? { isBeside: outcome.isBeside } : {}),
      ...(outcome.news === undefined ? {} : { news: outcome.news }),
    }
  },
})
