import { waitsForWords } from '../asking/interrupts.ts'
import { wantsNewOne } from '../reading/asides/new-one.ts'
import { means, message, type Outcome, type Talk } from '../talk.ts'

/** "Je veux ouvrir une nouvelle demande": what is wrong is asked, and no list is shown. */
export const newOneSaid = (talk: Talk): Outcome | undefined => {
  if (waitsForWords(talk) || !wantsNewOne(talk.turn.text) || means(talk, 'report_fault')) return undefined
  return {
    messages: [message(talk.t('dialog:reporting.tell_new'))],
    question: { kind: 'describe_fault', asked: 1 },
  }
}
