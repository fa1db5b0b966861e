import { message, type Outcome, type Talk } from '../talk.ts'

/** "Until when?"; the words so far are kept, for they may name who stands in. */
export const askUntil = (talk: Talk, words: string): Outcome => ({
  messages: [
    message(talk.t('dialog:absence.until_when'), {
      choices: [
        { id: 'q:until:tomorrow', title: talk.t('dialog:choice.until_tomorrow') },
        { id: 'q:until:week_end', title: talk.t('dialog:choice.until_week_end') },
        { id: 'q:until:week', title: talk.t('dialog:choice.until_week') },
      ],
    }),
  ],
  question: { kind: 'absence_until', words },
})
