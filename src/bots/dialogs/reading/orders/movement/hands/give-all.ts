import { listed, mentions, wordsOf } from '../../../words.ts'
import { givesTo } from './give.ts'

const ALL = new Set(
  listed(
    `tout toute tous toutes كل كلشي كلهم كاملين جميع كافه الكل kolchi kolshi kulchi koulchi kolhom kol ga3 gae kamlin jami3`,
  ),
)
const TICKETS = listed(
  `demande ticket dossier travail tache طلب طلبات ملف خدمه شغل talab talabat lkhdma khdma`,
)
const MINE = new Set(listed('mes mon ma mien miennes ديالي dyali diali dyeli عندي 3endi 3ndi بيدي'))
const WHOLE = new Set(listed('tout كلشي الكل kolchi kolshi kulchi koulchi'))

/** "Son travail", "خدمتها", "لي عندو", "tout ce qu'elle a": all that somebody else has in hand. */
const THEIRS =
  /(?:^| )(?:son travail|ses (?:demandes|tickets|dossiers|taches)|(?:tout )?ce qu (?:elle|il) (?:a|avait)(?: en main| en cours)?|(?:ال)?خدمت(?:ها|و|ه)|طلبات(?:ها|ه|و)|شغل(?:ها|و|ه)|(?:كل )?(?:ما|اللي|لي|الي) (?:عندها|عندو|عنده|فيدها|فيدو|لديها|لديه)|khdm(?:e)?t(?:ha|o|h)|khedmt(?:ha|o)|talabat(?:ha|o)|(?:li|lli) (?:3ndha|3ndo|3endha|3endo))(?: |$)/u
const HANDING = /(?:^| )(?:زيد\p{L}*|نزيدو|ajoute[rz]?|zid\p{L}*|rajoute[rz]?)(?: |$)/u

/** The work of somebody else, who may be named before: "فاطمة مريضة، زيد خدمتها لمنير". */
export const givesTheirs = (text: string): boolean => {
  const said = wordsOf(text).join(' ')
  return THEIRS.test(said) && (givesTo(text) || HANDING.test(said))
}

/** "Passe toutes mes demandes à Fatima", "عطي كلشي ديالي لفاطمة", "حول كل طلبات عثمان لحميد". */
export const givesAll = (text: string): boolean => {
  const words = wordsOf(text)
  if (givesTheirs(text)) return true
  if (!givesTo(text) || !words.some((word) => ALL.has(word))) return false
  return mentions(words, TICKETS) || words.some((word) => MINE.has(word) || WHOLE.has(word))
}

const REASON =
  /\s(?:parce qu|car\s|puisque|comme (?:il|elle)|vu qu|حيت|حيث|لأن|لانه|بما أن|7it|hit\s|7itach|hitach|7ite).*$/isu
/** "… parce qu'il est malade", "حيت راه مريض" says why, and may name anybody. */
export const withoutReason = (text: string): string => text.replace(REASON, '')

/** "À Hamid", "l Hamid", and the "ل" glued to a name. */
const TOWARDS = new Set(listed('a au pour vers l li ل لسي الي ila'))
const GLUED = /^ل(?=\p{L}{3})/u

/** Where the words after "to" may begin, each with what stands before them; why it is given is left out. */
export const recipientsIn = (text: string): readonly { readonly before: string; readonly to: string }[] => {
  const words = wordsOf(withoutReason(text))
  return words.flatMap((word, at) => {
    if (TOWARDS.has(word))
      return [{ before: words.slice(0, at).join(' '), to: words.slice(at + 1).join(' ') }]
    return GLUED.test(word)
      ? [{ before: words.slice(0, at).join(' '), to: words.slice(at).join(' ').replace(GLUED, '') }]
      : []
  })
}
