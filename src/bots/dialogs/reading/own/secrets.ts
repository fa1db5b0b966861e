import { plain, wordsOf } from '../words.ts'

const NAMED =
  "(?:mots?[ -]?de[ -]?passes?|mot2passe|mdp|pass ?w(?:or)?d|pwd|mo[dt]?(?:i|e)?pass\\w*|code (?:secret|pin|confidentiel|d['’]acc[eè]s)|(?:ال)?كلم[ةه] (?:ال)?(?:سر|مرور)|كلمات (?:السر|المرور)|(?:ال)?(?:قن|رقم|رمز) (?:ال)?سري|(?:ال)?باسو?ورد|(?:ال)?مودي?باس|كود باس|l?kelm[ae]t? ?s+ir+)"
const KEY = new RegExp(NAMED, 'giu')
/** In so many words around it the secret itself may stand. */
const WINDOW_BEFORE = 4
const WINDOW_AFTER = 7

/** Directly after one of these, and the name of the thing, a number alone is the secret, too. */
const GIVES = /(?:[:=]|(?:^|\s)(?:est|c['’]est|هي|هو|هاهو|هاهي|هاد|howa|hiya|hia))\s*$/u

/** Nothing secret: our references, codes of schools and pupils, addresses, versions, places. */
const KNOWN =
  /^(?:SN-?[\p{L}\p{N}]{6}|\d{5}[A-Z]|[A-Z]\d{9}|\S+@\S+\.\p{L}{2,}|https?:\S+|(?:windows|win|office|salle|pc|poste|android|massar|room|bureau)-?\d+|0[5-8]\d{8}|\+?212\d{9})$/iu

/** Letters with three digits in a row, or two beside a capital, or a sign between them: no word of Arabizi is spelt so. */
const isSecret = (token: string, isGiven: boolean): boolean => {
  if (KNOWN.test(token) || token.length < 4) return false
  if (/^\d+$/u.test(token)) return isGiven && token.length <= 12
  if (!/\p{L}/u.test(token)) return false
  if (/\d{3}/u.test(token) || (/\d{2}/u.test(token) && /\p{Lu}/u.test(token))) return true
  return /[\p{L}\p{N}][@#$%&*_!][\p{L}\p{N}]/u.test(token) && /\d|\p{Lu}/u.test(token)
}

const HIDDEN = '••••'

type Piece = { readonly from: number; readonly to: number; readonly token: string }

const piecesOf = (text: string): Piece[] =>
  [...text.matchAll(/\S+/gu)].flatMap(({ 0: whole, index }) => {
    const head = /^[«»"'“”‘’(:=.,،؛;!?؟]*/u.exec(whole)?.[0].length ?? 0
    const token = whole.slice(head).replace(/[»"'”’).,،؛;:?؟]*$/u, '')
    return token === '' ? [] : [{ from: index + head, to: index + head + token.length, token }]
  })

/** The text with every password that stands beside its name put out of sight; the same text when there is none. */
export const withoutSecrets = (text: string): string => {
  const keys = [...text.matchAll(KEY)].map(({ 0: key, index }) => ({ from: index, to: index + key.length }))
  if (keys.length === 0) return text
  const pieces = piecesOf(text)
  const secrets = pieces.filter(({ from, to, token }, at) =>
    keys.some((key) => {
      const first = pieces.findIndex((piece) => piece.to > key.from)
      const last = pieces.findLastIndex((piece) => piece.from < key.to)
      if (at >= first && at <= last && from >= key.from && to <= key.to) return false
      const isNear = at >= first - WINDOW_BEFORE && at <= last + WINDOW_AFTER
      return isNear && isSecret(token, from >= key.to && GIVES.test(text.slice(key.to, from)))
    }),
  )
  return secrets.reduceRight((said, { from, to }) => said.slice(0, from) + HIDDEN + said.slice(to), text)
}

const SPOKEN_OF = new RegExp(`(?:^|\\P{L})${NAMED}(?!\\p{L})`, 'iu')
const OF_A_NETWORK =
  /(?:^| )(?:wi ?fi|l ?wi ?fi|routeur|rout[eo]r|reseau|box|ويفي|الويفي|راوتر|روتر|شبكه|الشبكه)(?= |$)/u

/** A password is spoken of, and none of a network, which a whole school knows. */
export const speaksOfSecret = (text: string): boolean =>
  SPOKEN_OF.test(text) && !OF_A_NETWORK.test(wordsOf(plain(text)).join(' '))
