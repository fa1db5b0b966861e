import { TIERS, type Tier } from '../../../../../directory/index.ts'
import { isNegated } from '../../negation.ts'
import { listed, mentions, wordsOf } from '../../words.ts'
import { withoutReferences } from '../references.ts'
import { PLACES } from './destination.ts'

/** Beside the tier that is named, these say nothing but that it has to go there. */
const NEED = new Set(
  listed(`faut falloir besoin necessite releve ressort competence يلزم يلزمها يلزمنا خاص خاصها خاصو خاصنا خصها خصو خصنا محتاجين محتاجه تحتاج يحتاج
  اختصاص يتطلب تتطلب khass khassha khasso khassna khssha me7taja me7tajin`),
)
/** For whom something is. */
const FOR = new Set(listed('pour ل l'))
const TOWARDS = new Set(listed('a au aux vers pour chez direction الي ل l lel il ila'))
const FILLERS = new Set(
  listed(`il elle la le l les d de du des un une en y intervention تدخل direct directement plutot on nous ok non donc svp stp merci on a avons
  de من في هاد هذا هذه هادي المستوي مستوي niveau echelon had hadi ديال dyal men mn f لها له ليها ليه liha lih`),
)
const CLAUSE =
  /[:：,،.;؛\n–—]|\b(?:car|parce|puisque|faute)\b|\b(?:7it|7itach|hit)\b|(?:^|\s)(?:حيت|لأن|لعدم)/u
const MOST_WORDS = 7

const tierIn = (words: readonly string[]): Tier | undefined =>
  PLACES.find(([, stems]) => mentions(words, stems))?.[0]

const GLUED_TO = /^(?:لل|ل(?=ا))/u

const isOnlyWhere = (words: readonly string[]): boolean =>
  words.every(
    (word) => NEED.has(word) || TOWARDS.has(word) || FILLERS.has(word) || tierIn([word]) !== undefined,
  )

type Sent = 'needed' | 'sent' | 'perhaps'

/** "Ça c'est pour la DP", "هادي للأكاديمية": whose business it is, and no order yet. */
const THIS_IS =
  /^(?:non |bon |ok |mais |alors |صافي |safi )?(?:(?:ca )?c est|ceci est|celle ci est|ca (?:va|doit aller)|(?:هادي|هادشي|هادا|هذا|هذه|هاد الطلب|هذا الطلب|hadi|hadchi|hada)(?: راه| rah)?) /u

/**
 * "À la région : pas de moyens", "il faut la région", "خاصها الأكاديمية": it has to go to a tier above the one where it
 * stands. `needed`: in so many words; `sent`: only where to, which says so beside a reference or with a reason; `perhaps`:
 * whose business it is.
 */
export const sentAbove = (text: string, standing: Tier): Sent | undefined => {
  const [first = '', ...reasons] = withoutReferences(text)
    .replace(/^[\s:,،-]+/u, '')
    .split(CLAUSE)
  const said = wordsOf(first).join(' ')
  const isThis = THIS_IS.test(said)
  const words = wordsOf(said.replace(THIS_IS, ''))
  const to = tierIn(words)
  const isUp = to !== undefined && TIERS.indexOf(to) > TIERS.indexOf(standing)
  if (!isUp || words.length > MOST_WORDS || /[?؟]/u.test(text) || isNegated(first) || !isOnlyWhere(words))
    return undefined
  if (words.some((word) => NEED.has(word))) return 'needed'
  const isTowards = words.some((word) => TOWARDS.has(word) || (GLUED_TO.test(word) && tierIn([word])))
  // "c'est à la région" may say where it is
  const isFor = words[0] !== undefined && (FOR.has(words[0]) || GLUED_TO.test(words[0]))
  if (isThis) return isFor ? 'perhaps' : undefined
  return isTowards || reasons.some((reason) => wordsOf(reason).length > 0) ? 'sent' : undefined
}

/** Why, in a clause of its own. */
export const tellsWhy = (text: string): boolean =>
  withoutReferences(text)
    .replace(/^[\s:,،-]+/u, '')
    .split(CLAUSE)
    .slice(1)
    .some((reason) => wordsOf(reason).length > 1)
