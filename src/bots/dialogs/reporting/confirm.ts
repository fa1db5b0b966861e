import type { Choice } from '../../../notifications/index.ts'
import type { Category, Report } from '../../../tickets/index.ts'
import { message, type Outcome, type Talk } from '../talk.ts'
import { categoryWord, quoted } from '../wording/ticket-words.ts'

/** A button begins with a capital, a word inside a sentence does not. */
const capitalised = (word: string): string => word.charAt(0).toLocaleUpperCase('fr') + word.slice(1)

export const categoryChoice = (talk: Talk, category: Category): Choice => ({
  id: `q:category:${category}`,
  title: capitalised(categoryWord(talk, category)),
})

export const otherChoice = (talk: Talk): Choice => ({ id: 'q:other', title: talk.t('dialog:choice.other') })
export const humanChoice = (talk: Talk): Choice => ({ id: 'q:human', title: talk.t('dialog:choice.human') })

/** The faults reported most, for people who do not find the words. */
export const COMMON: readonly Category[] = [
  'connectivity',
  'computer',
  'printer',
  'projector',
  'account_access',
  'other_system',
]

export const commonChoices = (talk: Talk): Choice[] => [
  ...COMMON.map((category) => categoryChoice(talk, category)),
  humanChoice(talk),
]

/** "Is it this?", with the best readings as buttons; the words are already kept in the question. */
export const askWhichFault = (talk: Talk, report: Report, readings: readonly Category[]): Outcome => {
  if (readings.length === 0) return askWhatElse(talk, report)
  const [only, another] = readings
  const text = another
    ? talk.t('dialog:reporting.is_it', { words: quoted(report.text) })
    : talk.t('dialog:reporting.is_it_this', {
        words: quoted(report.text),
        category: categoryWord(talk, only ?? null),
      })
  const choices = [...readings.map((category) => categoryChoice(talk, category)), otherChoice(talk)]
  return {
    messages: [message(text, { choices })],
    question: {
      kind: 'confirm_report',
      report: { ...report, category: readings[0] ?? null },
      asked: 1,
      readings,
    },
  }
}

/** None of the readings was right: asked once more, in words or by a wider choice. */
export const askWhatElse = (talk: Talk, report: Report): Outcome => ({
  messages: [message(talk.t('dialog:reporting.what_then'), { choices: commonChoices(talk) })],
  question: { kind: 'confirm_report', report: { ...report, category: null }, asked: 2 },
})
