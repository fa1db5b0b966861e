import { waitedFor } from '../../../command-words.ts'
import { isNegated } from '../../../negation.ts'
import { wordsOf } from '../../../words.ts'

/** "J'attends la pièce", "كنتسنا المورد", "kantsnaw maroc telecom": whoever handles it waits for something. */
const WAITS =
  /(?:^| )(?:(?:j|on|nous) attend\p{L}*|en attente (?:de|d|du|des)|(?:ك|غ|غادي )?ن?تسناو?|(?:كا?|غا?)?نتسناو?|ننتظر|انتظر|في انتظار|ف انتظار|(?:kan|ghan|n)?tsennaw?|(?:kan|ghan|n)tsnaw?|(?:kan|ghan|n)tsena\p{L}*)(?: |$)/u
const MOST_WORDS = 25

/** What is waited for has a name: a part, a supplier, an operator; "j'attends depuis hier" is a complaint. */
export const saysItWaits = (text: string): boolean => {
  const said = wordsOf(text).join(' ')
  return (
    wordsOf(text).length <= MOST_WORDS &&
    !/[?؟]/u.test(text) &&
    WAITS.test(said) &&
    waitedFor(text) !== 'other_team'
  )
}

/** "Le toner est arrivé", "وصلات القطعة", "lpyasa jat": what was waited for is there. */
const ARRIVED =
  /(?:^| )(?:(?:est|sont|ont ete|a ete) (?:enfin |finalement |bien )?(?:arrive\p{L}*|livre\p{L}*|recu\p{L}*|la)|(?:on|j|nous) (?:a|ai|avons) (?:enfin |finalement |bien )?recu\p{L}*|وصل(?:ات|ت|نا|تنا|ني|اتنا|وا?)?|(?:را[هي]? )?جات(?:نا)?|توصلنا|تسلمنا|wsel|wesl?at|wslat\p{L}*|wslna|jat(?:na)?|twesselna|tweslna)(?: |$)/u
const FEW = 12

/** Whatever else is said of it. */
export const isThere = (text: string): boolean => ARRIVED.test(wordsOf(text).join(' '))

export const saysItArrived = (text: string): boolean =>
  wordsOf(text).length <= FEW && !/[?؟]/u.test(text) && !isNegated(text) && isThere(text)
