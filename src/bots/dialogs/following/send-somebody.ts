import { waitsForWords } from '../asking/interrupts.ts'
import { isPossible } from '../asking/targets/candidates.ts'
import { commandOn } from '../handling/command.ts'
import { namedCategory } from '../reading/named-category.ts'
import { wantsSomebody } from '../reading/orders/telling/somebody.ts'
import { draftOf } from '../reporting/draft.ts'
import { message, type Outcome, say, sureIntent, type Talk } from '../talk.ts'
import { contactOf, isHolder } from '../wording/people.ts'
import { ownOpen } from './human.ts'

/** "For what?", once; whoever asks for somebody once more is told whom to turn to. */
const forWhat = async (talk: Talk): Promise<Outcome> => {
  const { question } = talk.turn.state
  if (question?.kind === 'describe_fault')
    return {
      ...say(talk.t('dialog:human.in_charge', { contact: await contactOf(talk) })),
      keepsQuestion: true,
    }
  return {
    messages: [message(talk.t('dialog:human.for_what'))],
    question: { kind: 'describe_fault', asked: 1, report: draftOf(talk, null) },
  }
}

/**
 * "Envoyez-moi quelqu'un", "صيفطو ليا شي حد": of an open ticket whoever has it is reminded, in these words; without one
 * it is asked what for. From those who handle tickets the words mean what they mean.
 */
export const sendSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, state } = talk.turn
  if (isHolder(talk) || !wantsSomebody(text) || namedCategory(text) !== undefined) return undefined
  if (sureIntent(talk) === 'report_fault') return undefined
  if (waitsForWords(talk) && state.question?.kind !== 'describe_fault') return undefined
  const ticket = await ownOpen(talk)
  if (!ticket) return forWhat(talk)
  return (await isPossible(talk, 'press', ticket))
    ? commandOn(talk, ticket, { type: 'press', words: text })
    : undefined
}
