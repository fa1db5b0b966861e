import { listed, wordsOf } from '../../words.ts'

const REQUEST =
  '(?:demande|ticket|requete|signalement|reclamation|dossier|panne|l?talab|lticket|t[ei]ke?t|(?:ال)?(?:طلب|تذكره|تيكي|تيكيت|ملف))'

/** "Cette demande", "هاد الطلب", "had talab", "celle-ci". */
const NAMED_SO = [
  new RegExp(
    `(?:^| )(?:cette|ce|cet|had|hada|hadi|هاد|هاذ|هذا|هذه|هذاك|هداك|هاداك) (?:l )?${REQUEST}(?: |$)`,
    'u',
  ),
  /(?:^| )(?:celle|celui) (?:ci|la)(?: |$)/u,
  /(?:^| )(?:je|j|on|nous|vous|tu) (?:vous |te |lui )?(?:la|le|l) \p{L}/u,
  /(?:^| )(?:elle|il) (?:est|a ete|marche|remarche|fonctionne) /u,
]

/** "Prends-la", "rends-la-moi": hyphened, for "prends la salle 4" is no pronoun. */
const HYPHENED = /\p{L}{2}-(?:la|le)(?![\p{L}])/u

/** What is done to a request, in Darija and in Arabic: with "her" at its end it means the one spoken of. */
const STEMS = listed(
  `رجع ارجع حول صيفط سيفط دوز عطي خد خذ اخد طلع هبط رفع ارسل سلم كلف نكلف سد حل صلح قاد تكلف بيها
  rj3 rje3 rja3 sift sifet sefet dewez dowz 7ewel 7wel 3ti khod khd tel3 tl3 hbet sellem sed 7el sle7 s7ab`,
)
const HERS = /^(?:[نتيkn]|n|t|i|y)?(.+?)(?:ت|ي|ni?|i|t)?(?:ها|وها|ha|iha|oha|ouha|eha)$/u

const meansHer = (word: string): boolean => {
  const [, stem = ''] = HERS.exec(word) ?? []
  return STEMS.some((known) => stem.startsWith(known))
}

/** The words mean the request that was spoken of last: "prends-la", "rends-moi cette demande", "رجع ليا هاد الطلب". */
export const pointsAtIt = (text: string): boolean => {
  const words = wordsOf(text)
  const joined = words.join(' ')
  return (
    HYPHENED.test(text.toLowerCase()) ||
    NAMED_SO.some((pattern) => pattern.test(joined)) ||
    words.some(meansHer)
  )
}
