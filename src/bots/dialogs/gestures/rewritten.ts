import type { Report } from '../../../tickets/index.ts'
import { withoutQuestion } from '../question.ts'
import type { Talk } from '../talk.ts'

/** The report with what this message says now in the place of what it said; undefined where that does not stand in it. */
export const rewritten = ({ turn }: Talk, { text }: Pick<Report, 'text'>): string | undefined => {
  const before = turn.revises?.before
  if (before === undefined) return undefined
  const from = `\n${text}\n`.indexOf(`\n${before}\n`)
  return from === -1 ? undefined : `${text.slice(0, from)}${turn.text}${text.slice(from + before.length)}`
}

/** As if all of it had been said in this one message. */
export const asSaid = (talk: Talk, text: string): Talk => {
  const understanding = text === talk.turn.text ? talk.turn.understanding : talk.turn.understand?.(text)
  if (!understanding) return talk
  const certainty = talk.desk.certaintyOf(understanding)
  return { ...talk, certainty, turn: { ...talk.turn, text, understanding } }
}

/**
 * The message that our open question is about has been changed: what it says now counts, with all else that was
 * said of the same report, and its files.
 */
export const askedAnew = (talk: Talk): Talk => {
  const { question } = talk.turn.state
  const fresh = withoutQuestion(talk)
  const report = question && 'report' in question ? question.report : undefined
  const whole = report && rewritten(talk, report)
  if (!report || whole === undefined) return fresh
  const said = asSaid(fresh, whole)
  const message = { ...said.turn.message, attachments: report.attachments }
  return { ...said, turn: { ...said.turn, message } }
}
