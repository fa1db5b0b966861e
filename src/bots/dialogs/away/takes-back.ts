import { typedReference } from '../asking/explicit.ts'
import { wordsOf } from '../reading/words.ts'
import { means, type Talk } from '../talk.ts'

/** "Annule", "je me suis trompé, annule": few words; more of them tell what is to be dropped. */
const SHORT = 5

/** "La formation est annulée", "تلغات المهمة": what they would have been away for will not be. */
const CALLED_OFF =
  /(?:^| )(?:(?:formation|mission|reunion|stage|voyage|conge|deplacement|seminaire|absence) (?:\p{L}+ )?(?:est |a ete |c est )?(?:annul|report|supprim|decal)\p{L}*|(?:تلغ|تاجل|الغي|تالغ|ملغ|اجل)\p{L}* (?:ال)?(?:تكوين|مهمه|اجتماع|سفر|عطله|رحله)|(?:ال)?(?:تكوين|مهمه|اجتماع|سفر|عطله|رحله) (?:راه |تم )?(?:تلغ|تاجل|الغ|ملغ|اجل)\p{L}*|(?:t?takwin|lmohimma|lijtima3|ijtima3|safar) (?:rah )?(?:t2ejjel|tajjel|tl8a|tlgha|talgha|annule)\p{L}*)(?: |$)/u
const MOST = 9

const isCalledOff = (text: string): boolean => {
  const words = wordsOf(text)
  return words.length <= MOST && !/[?؟]/u.test(text) && CALLED_OFF.test(words.join(' '))
}

/** With a reference it is the ticket that is to be dropped. */
export const takesBack = (talk: Talk): boolean =>
  talk.turn.choice === undefined &&
  typedReference(talk) === undefined &&
  (isCalledOff(talk.turn.text) || (wordsOf(talk.turn.text).length <= SHORT && means(talk, 'cancel', 'undo')))
