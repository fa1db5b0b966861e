import { typedReference } from '../asking/explicit.ts'
import { wordsOf } from '../reading/words.ts'
import { means, type Talk } from '../talk.ts'

/** "Annule", "je me suis trompé, annule": few words; more of them tell what is to be dropped. */
const SHORT = 5

/** With a reference it is the ticket that is to be dropped. */
export const takesBack = (talk: Talk): boolean =>
  talk.turn.choice === undefined &&
  typedReference(talk) === undefined &&
  wordsOf(talk.turn.text).length <= SHORT &&
  means(talk, 'cancel', 'undo')
