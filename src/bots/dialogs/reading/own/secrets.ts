import { plain, wordsOf } from '../words.ts'

const KEY =
  "(?:mots? ?de ?passe?|mdp|mod?i?pass?e?|password|pass ?word|code (?:d['’]acc[eè]s|secret|pin|confidentiel)|(?:ال)?كلم[ةه] (?:ال)?(?:سر|مرور)|(?:ال)?(?:قن|رقم|رمز) (?:ال)?سري|(?:ال)?(?:باسوورد|باسورد|موديباس|مودباس|كود باس)|l?kelm[ae]t? ?s+ir+)"
const BETWEEN =
  "(?:\\s*[:=]+|\\s+(?:est|c['’]est|de|du|d['’]|mon|ma|mes|le|la|actuel|nouveau|nouvelle|taalim|massar|session|pc|ordinateur|jdid|jdida|dyali|diali|howa|hiya|hia|rah|هي|هو|هوا|هيا|راه|ديالي|ديال|الجديد|الجديدة|القديم|القديمة|الخاص|بي|ديالو|ديالها|dyalo|dyalha))"
const SECRET = new RegExp(`(${KEY}${BETWEEN}{0,6}\\s*[:=«"'“]*\\s*)([^\\s«»"“”،]{4,40})`, 'giu')

const EMAIL = /^\S+@\S+\.\p{L}+$/u
/** A pupil's code, or a ticket's: known to many. */
const KNOWN_CODE = /^(?:\p{L}\d{9}|SN-?\w+|\p{L}{2,4}-\d+(?:-\d+)?)$/iu
const LETTER = /\p{L}/u
const DIGIT = /\d/u
const SIGN = /[@#$%&*!_+~^]/u

/** No word of a sentence: letters with digits or signs in it, or the number of a card. */
const looksSecret = (token: string): boolean => {
  const bare = token.replace(/[.,;:!?؟)]+$/u, '')
  if (EMAIL.test(bare) || KNOWN_CODE.test(bare)) return false
  if (LETTER.test(bare)) return DIGIT.test(bare) || SIGN.test(bare)
  return /^\d{4,12}$/u.test(bare)
}

const MASK = '••••'

/** "Mot de passe : ••••": what anybody who handles a report would read, and never needs. */
export const withoutSecrets = (text: string): string =>
  text.replace(SECRET, (whole, before: string, token: string) =>
    looksSecret(token) ? `${before}${MASK}` : whole,
  )

const NAMES = new RegExp(`(?:^|\\P{L})${KEY}(?!\\p{L})`, 'iu')
const OF_A_NETWORK =
  /(?:^| )(?:wi ?fi|l ?wi ?fi|routeur|rout[eo]r|reseau|box|ويفي|الويفي|راوتر|روتر|شبكه|الشبكه)(?= |$)/u

/** A password is spoken of, and none of a network, which a whole school knows. */
export const speaksOfSecret = (text: string): boolean =>
  NAMES.test(text) && !OF_A_NETWORK.test(wordsOf(plain(text)).join(' '))
