import { TIERS, type Tier } from '../../../../../directory/index.ts'
import { bare, listed, mentions, wordsOf } from '../../words.ts'
import { withoutReferences } from '../references.ts'
import { destinationIn, PLACES } from './destination.ts'
import { levelIn, ordersDown, saysOnlyWhere, withoutSign } from './levels.ts'

/** Words for giving back. */
export const RETURNING =
  listed(`renvoy renvoi retourn retour redescen rendre رجع ارجع ارجاع رجوع يرجع نرجع ترجع اعاد يعاد تعاد اعيد نعيد
  رده ردها ردو rje3 rja3 rej3 rj3o rj3h rjj3 rji3 raj3 redha redd`)

/** Beside the references: SN-XRJE30 would be read as "rje3". */
const saidIn = (text: string): readonly string[] => wordsOf(withoutReferences(text))

const rank = (tier: Tier): number => TIERS.indexOf(tier)

/** Back down: a word for giving back, or a place below named as the goal. "Back to the region", from below, is up. */
export const saysReturn = (text: string, from: Tier): boolean => {
  const level = levelIn(text)
  if (level) return level === 'below'
  const to = destinationIn(text)
  const up = to !== undefined && rank(to) > rank(from)
  if (mentions(saidIn(text), RETURNING)) return !up
  return to !== undefined && rank(to) < rank(from)
}

/** A longer sentence rather tells what happened. */
const LONGEST_RETURN = 14

/** Words that only say "give it back", and to where: what is left after them is the reason. */
const ONLY_RETURN = [...RETURNING, ...PLACES.flatMap(([, stems]) => stems)]
const FILLERS = new Set(
  listed(`je j ai a au aux la le les l de du des d un une et ce cette ca c est lui leur il elle on nous vers pour
  svp stp merci demande ticket sn من الي على علي في ف هذا هذه هاد هادي لي لو ليه ليها عافاك شكرا المرجو طلب
  bghit had lih liha afak dyal ديال ان dir ila en plus اللي الي منا li lli mna fais faire faites`),
)

const NOT_OURS =
  /pas (?:a|pour|chez|de|du|dans)? ?(?:nous|moi|notre|nos)|(?:ماشي|مشي|ليس|ليست) (?:من )?(?:ديالنا|ديالي|شغلنا|شغلي|لنا|لينا|اختصاصنا|اختصاصي|عندنا)|(?:machi|mashi|mchi) (?:dyalna|dyali|chghelna|chghlna|lina|men ikhtisasna|mn khtisasna)/u

/** "C'est pas à nous", "ماشي ديالنا". */
export const saysNotOurs = (text: string): boolean => NOT_OURS.test(wordsOf(text).join(' '))

/** "Je la rends": "rend" is in too many words to be a stem. */
const GIVING_BACK = /(?:^| )(?:je|on) (?:vous )?(?:la|le|l|les) (?:rend|rends|rendons)(?: |$)/u

/** "…, je la renvoie en bas car …": whoever says that they do it orders it, however long the reason is. */
const I_GIVE_BACK =
  /(?:^| )(?:je|on|nous) (?:vous |leur |lui )?(?:la |le |l |les )(?:renvoie|renvois|renvoyons|retourne|retournons|rends|rend|redescends)(?= |$)|(?:^| )(?:je|on|nous) (?:renvoie|renvois|renvoyons|retourne|retournons|rends|rend|redescends) (?:(?:la|le|cette|ce|sa|son) (?:demande|ticket|dossier) |ca |cela )?(?:a|au|aux|vers|en)(?= |$)|(?:^| )(?:غادي |راني |حنا )?(?:كن|غن|ن|س?ا|س?ن)(?:رجع|عيد)(?:ها|ه|و)?(?= |$)|(?:^| )(?:ghadi )?(?:kan|ghan|n)re?jj?e?3(?:ha|o|ou|h)?(?= |$)/u
const LONGEST_WITH_REASON = 30

/** A word for giving back, in a short message, or in a longer one by whoever does it. */
export const mayReturn = (text: string): boolean => {
  const words = saidIn(text)
  const said = words.join(' ')
  if (words.length > LONGEST_RETURN) return words.length <= LONGEST_WITH_REASON && I_GIVE_BACK.test(said)
  return mentions(words, RETURNING) || GIVING_BACK.test(said)
}

/** Back to a tier below that is named, or away because it is not ours, in so many words. */
export const saysReturnPlainly = (text: string, from: Tier): boolean => {
  if (!mayReturn(text)) return false
  const to = destinationIn(text)
  return to === undefined ? saysNotOurs(text) : rank(to) < rank(from)
}

/** "Rj3ha l taht", "renvoie-la au niveau inférieur": back to the tier below, whichever that is. */
export const saysReturnBelow = (text: string): boolean =>
  saidIn(text).length <= LONGEST_RETURN && ordersDown(withoutReferences(text), RETURNING)

/** "Ce n'est pas de notre ressort, retour à l'école" says why; "renvoyer à l'école" does not. */
export const holdsReturnReason = (text: string): boolean => saysNotOurs(text) || tellsMore(text)

const saysNothing = (word: string): boolean =>
  FILLERS.has(word) || FILLERS.has(bare(word)) || mentions([word], ONLY_RETURN) || saysOnlyWhere(word)

const tellsMore = (text: string): boolean =>
  wordsOf(withoutReferences(withoutSign(text))).filter((word) => !saysNothing(word)).length >= 2

/** The order said once more in the place of the reason that was asked for. */
export const isOnlyReturn = (text: string): boolean => {
  const words = wordsOf(withoutSign(text))
  return words.length > 0 && words.every(saysNothing)
}
