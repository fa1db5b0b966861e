import { chosen, drops, interrupts } from '../asking/interrupts.ts'
import { askCategory } from '../handling/asking/ask-category.ts'
import { commandOn } from '../handling/command.ts'
import { categoryChosen } from '../reading/chosen.ts'
import { namedCategory } from '../reading/named-category.ts'
import { assessedIn } from '../reading/orders/assessing/assessment.ts'
import { plainAnswer } from '../reading/plain-answer.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import type { OpenQuestion } from '../turn.ts'

type Question = Extract<OpenQuestion, { kind: 'category_for' }>

/** "What is it about?": a button or the everyday name of the thing; then what was to be done goes on. */
export const answerCategoryFor = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  const { pending, reference } = question
  const { text, understanding, choice } = talk.turn
  const pressed = categoryChosen(chosen(talk))
  if (choice && !pressed) return undefined
  if (drops(talk) || plainAnswer(text) === 'no') return say(talk.t('dialog:smalltalk.fine'))
  if (interrupts(talk, 'report')) return undefined
  const ticket = await talk.desk.tickets.findVisible(talk.turn.person, reference)
  if (!ticket) return undefined
  const category = pressed ?? namedCategory(text) ?? understanding?.category
  const assessed = pending.type === 'qualify' && !choice ? assessedIn(text, ticket.assessment) : {}
  if (!category && Object.keys(assessed).length === 0)
    return { ...askCategory(talk, ticket, pending), misunderstood: true }
  const words = pending.type === 'qualify' && !choice ? { words: text } : {}
  return commandOn(talk, ticket, { ...pending, ...words, ...(category ? { category } : {}) })
}
