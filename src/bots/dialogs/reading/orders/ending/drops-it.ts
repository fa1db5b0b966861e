import { wordsOf } from '../../words.ts'
import { saysCancel } from './cancel.ts'

const DROPS =
  /(?:^| )(?:laisse[zr]?(?: \p{L}+)? tomber|laisse[zr]? (?:ca|cela|c est bon)|oublie[zr]?(?: ca)?|tant pis|khell?i\p{L}* (?:3lik|3likom|3lina|tti7|ti7)|خلي\p{L}* (?:عليك|عليكم|علينا|عنك|تطيح)|دعك|دعكم|انس|انسو|انسي|بلاش|صافي خلي\p{L}*|safi khell?i\p{L}*|blach)(?= |$)/u

const UNRECORDED =
  /(?:^| )(?:ما ?تسجل\S* (?:والو|حتي حاجه|شي حاجه)|لا تسجل\S* (?:شيء|شيءا|شيئا|شييا|اي شيء)|ma ?ts[ae]?jj?i?l\S* (?:walou?|7ta 7aja|chi 7aja)|n(?:e)? ?(?:enregistre[zr]?|note[zr]?|signale[zr]?|envoie|envoyez) rien)(?= |$)/u

/** "Non non, n'enregistrez rien", "ماتسجليش والو": no report was meant. */
export const wantsNothingRecorded = (text: string): boolean => UNRECORDED.test(wordsOf(text).join(' '))

/** "Laisse tomber", "khelli 3lik", "صافي خليها": not worth going on, and never that what was done is taken back. */
export const dropsIt = (text: string): boolean => DROPS.test(wordsOf(text).join(' ')) && !saysCancel(text)
