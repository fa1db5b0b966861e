import { isNegated } from '../../negation.ts'
import { listed, mentions, wordsOf } from '../../words.ts'

const SAME = listed(
  'meme pareil identique نفس نفسه نفسها بحال كيف nefs nfs nafs nafsou nafso kifkif b7al bhal same',
)
/** "Oui c'est la même panne", "إيه نفس المشكل": with more in it, the words tell something else. */
const SHORT = 7
/** "Oui c'est la même chose, je crois que Rkia l'a déjà dit": begun with a yes it may be longer. */
const AFTER_YES = 14
const YES = /^(?:oui|ouais|ok|yes|نعم|اه|ايه|اي|ايوا|واه|صحيح|iyeh|iyih|ah|wah|wi|na3am|n3am)(?= )/u

/** "La même", "نفسه", "nafs lmochkil", and "pas la même": whether two faults are one. */
export const saysSame = (text: string): 'yes' | 'no' | undefined => {
  const words = wordsOf(text)
  const most = YES.test(words.join(' ')) && !/[?؟]/u.test(text) ? AFTER_YES : SHORT
  if (words.length > most || !mentions(words, SAME)) return undefined
  return isNegated(text) ? 'no' : 'yes'
}
