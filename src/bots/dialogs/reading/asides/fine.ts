import { plain, wordsOf } from '../words.ts'

const FINE =
  /^(?:oui |wah |we |ah |اه |نعم )?(?:c ?bon|c est bon|ces? bon|sa marche|we|ouais|oue|wep|nickel|impec|impeccable|au top|niquel|bien|tres bien|cv|ca va)(?: (?:merci|chokran|شكرا|maintenant|daba|دابا|mnt))*$/u

/** "Cbon", "wé", "nickel": in answer to whether it works, a yes as it is typed. */
export const saysFine = (text: string): boolean => FINE.test(wordsOf(plain(text)).join(' '))
