import { cleanText } from '../../../shared/text/index.ts'
import type { Report, ReportDetails } from '../../domain/report.ts'
import type { PersonCommand } from '../../tickets.ts'

const SHORT = 200
const SENTENCE = 500

/** A person's words, made fit to keep. */
export const cleanCommand = (command: PersonCommand): PersonCommand => {
  switch (command.type) {
    case 'forward':
    case 'return':
    case 'reopen':
    case 'cancel':
      return { ...command, reason: cleanText(command.reason) }
    case 'ask':
      return { ...command, question: cleanText(command.question) }
    case 'amend':
      return { ...command, report: cleanReport(command.report) }
    case 'amend_details':
      return {
        ...command,
        details: cleanDetails(command.details),
        ...(command.words === undefined ? {} : { words: cleanText(command.words) }),
      }
    case 'answer':
    case 'comment':
    case 'note':
    case 'press':
      return { ...command, text: cleanText(command.text) }
    case 'wait':
      return { ...command, note: cleanText(command.note) }
    case 'rate':
      return command.words === undefined ? command : { ...command, words: cleanText(command.words, SENTENCE) }
    case 'resolve':
      return command.note === undefined ? command : { ...command, note: cleanText(command.note) }
    default:
      return command
  }
}

export const cleanReport = (report: Report): Report => {
  const parts = ['room', 'since', 'operator', 'urgency'] as const
  const cleaned = parts.flatMap((part) => {
    const said = cleanText(report[part] ?? '', SHORT)
    return said === '' ? [] : [[part, said] as const]
  })
  const { room: _room, since: _since, operator: _operator, urgency: _urgency, ...rest } = report
  return { ...rest, ...Object.fromEntries(cleaned), text: cleanText(report.text) }
}

const cleanDetails = ({ room, since, operator, urgency, ...rest }: ReportDetails): ReportDetails => ({
  ...rest,
  ...(room === undefined ? {} : { room: cleanText(room, SHORT) }),
  ...(since === undefined ? {} : { since: cleanText(since, SHORT) }),
  ...(operator === undefined ? {} : { operator: cleanText(operator, SHORT) }),
  ...(urgency === undefined ? {} : { urgency: cleanText(urgency, SHORT) }),
})
