import { leadingAnswer } from '../../plain-answer.ts'
import { plain, wordsOf } from '../../words.ts'

/** It worked once; it is awaited or asked whether it works; or it fails, in the spelling of a telephone. */
export type NotEnded = 'past' | 'awaited' | 'asked' | 'fails'

const STATE =
  '(?:khd+am\\S*|khe?dd?am\\S*|ka[yt]khdem\\S*|[yt]khdem\\S*|mz[iy]an\\S*|mezyan\\S*|bi ?khir|خدام\\S*|[كيت]{0,2}خدم\\S*|يعمل\\S*|تعمل\\S*|يشتغل\\S*|تشتغل\\S*|مزيان\\S*|بخير|marche|fonctionne|nickel)'
const MENDED =
  '(?:(?:re)?(?:march|fonctionn)\\S*|repar\\S*|regle\\S*|resolu\\S*|arrang\\S*|retabli\\S*|revenue?s?|fini\\S*|fait|prete?|y?t?tse?l[7h]\\S*|y?t?tsal[7h]\\S*|[yt]t?sle7\\S*|sle7\\S*|t9ad\\S*|t7el+\\S*|(?:y|te?)?rj?e?j?3\\S*|[يتك]{0,3}تصلح\\S*|[يت]صلح\\S*|[يت]{0,2}تقاد\\S*|[يت]{0,2}تحل\\S*|[يت]?رجع\\S*|اصلاح\\S*|يصلح\\S*|تصلح\\S*)'
const EITHER = `(?:${STATE}|${MENDED})`

const IN_PAST = [
  `(?:كان|كانت|كانو|كانوا|kan|kane?t|kanou?) (?!(?:juste|ghir|غير) )(?:(?!(?:w|o|ou|و|kha?s\\S*|خاسر\\S*|معطل\\S*|مقطوع\\S*|7abes\\S*|حابس\\S*) )\\S+ ){0,2}?${STATE}(?= |$)`,
  '(?:marchai|fonctionnai|imprimai|demarrai|captai|allumai)(?:t|ent)(?= |$)',
  '(?:avait|avaient) (?:bien |toujours )?(?:marche|fonctionne)(?= |$)',
]
/** What follows tells of today: "ça marchait pas, maintenant c'est bon". */
const NOW =
  /(?:^| )(?:daba|دابا|الان|maintenant|mnt|(?:ca|il|elle|tout) (?:re)?(?:marche|fonctionne)|c est (?:bon|repare|regle)|remarche\S*|tse?l7\S*|و?تصلح\S*|و?تقاد\S*)(?= |$)/u

const IT =
  '(?:c|ca|sa|ce|c est|il|el|elle|ils|elles|on|tout|le|la|l|les|mon|ma|notre|ce sera) (?:\\S+ ){0,3}?'
const IF = [
  `(?:si|s|quand|qd|kan|kand|lorsque|lorsqu|des que|des qu|jusqu a ce que|jusqu a ce qu|une fois que?) ${IT}${EITHER}`,
  '(?:si|quand|qd|kan|kand|des que|une fois) (?:c|c est|ce sera|ca sera|tout est) (?:bon|ok|fini|fait|pret)',
  `(?:ila|ida|mlli|melli|mli|meli|men?lli|imta|emta|fo9ach|fuqach|wa9tach|الا|ايلا|يلا|اذا|ملي|منين|متي|امتي|وقتاش|فوقاش|حين|عندما|لما|حتي|7ta|hta) (?:(?![وw])\\S+ ){0,2}?${EITHER}`,
  '(?:sera|seront|va etre|vont etre|doit etre) (?:\\S+ )?(?:repare|regle|resolu|retabli|fini|fait|pret)\\S*',
  `(?:ghadi|gha|غادي|سوف|bach|باش|bghit\\S*|بغيت\\S*) (?:\\S+ )?(?:[yt]\\S*|[يت]\\S*)(?<=${EITHER})`,
]
const ASKED = [
  `(?:wach|wash|wech|واش|هل|est ce que?|est ce qu|savoir si|sais pas si|sait pas si|si jamais|ma ?3r[ea]ft\\S*|ما ?عرفت\\S*|لا ادري) (?:\\S+ ){0,3}?${EITHER}`,
  '(?:savoir|savoar|save?r) (?:kan|quand|qd|si|ou)',
  '(?:est|sont) (?:elle|il|elles|ils) (?:\\S+ )?(?:repare|regle|resolu|retabli)\\S*',
  `${EITHER} (?:wla|wlla|ola|ou|ولا|او|ام) (?:mazal\\S*|la|baqi|ba9i|pas|non|مازال\\S*|لا|باقي)`,
]
const FAILS = [
  '(?:re)?(?:march|fonction+|imprim|demar+|allum)(?:e|es|ent)? (?:toujours |tjrs |tjs |tj |encore |plus )?(?:pas|pa|po|paa+|plu|plus|jamais|rien)(?= |$)(?! (?:mal|besoin|probleme))',
  '(?:c|c est|est|ai|a|ete) (?:tjrs |tjs |toujours )?(?:pas|pa|po) (?:encore )?(?:repare|regle|resolu|arrange)\\S*',
]

const anyOf = (patterns: readonly string[], more = ''): RegExp =>
  new RegExp(patterns.map((one) => `(?:^|(?<= ))(?:${one})${more}`).join('|'), 'u')

const [PAST, AWAITED, QUESTION, FAILING] = [
  anyOf(IN_PAST),
  anyOf(IF, '(?= |$)'),
  anyOf(ASKED, '(?= |$)'),
  anyOf(FAILS),
]
const NAMES_END = anyOf([EITHER], '(?= |$)')
const MOST = 20

/**
 * "كان خدام البارح", "si ça remarche je vous dirai", "wach tsle7?", "ca marche po": words of a repair, and none is told.
 * Undefined: they may tell of one, or name none.
 */
export const notEndedIn = (text: string): NotEnded | undefined => {
  const words = wordsOf(plain(text))
  const said = words.join(' ')
  if (words.length > MOST) return undefined
  if (FAILING.test(said)) return NOW.test(said.replace(FAILING, ' ')) ? undefined : 'fails'
  if (leadingAnswer(text) === 'yes') return undefined
  if (QUESTION.test(said) || (/[?؟]/u.test(text) && NAMES_END.test(said))) return 'asked'
  if (AWAITED.test(said)) return 'awaited'
  return PAST.test(said) && !NOW.test(said) ? 'past' : undefined
}
