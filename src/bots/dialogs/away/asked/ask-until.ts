import { formatDay } from '../../../../shared/i18n/index.ts'
import { message, type Outcome, type Talk } from '../../talk.ts'

const dayOf = (talk: Talk, day: Date): string => formatDay(talk.language, day, talk.turn.now)

/** "Until when?", after the day that was said when it has gone by; the words so far are kept, for they may name who stands in. */
export const askUntil = (
  talk: Talk,
  words: string,
  { past, again }: { readonly past?: Date; readonly again?: true } = {},
): Outcome => ({
  messages: [
    message(
      past ? talk.t('dialog:absence.past', { day: dayOf(talk, past) }) : talk.t('dialog:absence.until_when'),
      {
        choices: [
          { id: 'q:until:tomorrow', title: talk.t('dialog:choice.until_tomorrow') },
          { id: 'q:until:week_end', title: talk.t('dialog:choice.until_week_end') },
          { id: 'q:until:week', title: talk.t('dialog:choice.until_week') },
        ],
      },
    ),
  ],
  question: { kind: 'absence_until', words, ...(again ? { again } : {}) },
})
