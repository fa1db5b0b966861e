import { TIERS, type Tier } from '../../../../../directory/index.ts'
import { isNegated } from '../../negation.ts'
import { listed, mentions, wordsOf } from '../../words.ts'
import { withoutReferences } from '../references.ts'
import { destinationIn, PLACES, tierNamedIn } from './destination.ts'
import { saysNotOurs } from './return.ts'

const CLAUSE = /[:：,،.;؛!\n–—]|\b(?:car|parce|puisque|vu que)\b|(?:^|\s)(?:حيت|لأن|7it|7itach|hit)(?=\s)/iu

const clausesOf = (text: string): readonly string[] =>
  withoutReferences(text)
    .split(CLAUSE)
    .filter((clause) => wordsOf(clause).length > 0)

const isAbove = (tier: Tier | undefined, standing: Tier): boolean =>
  tier !== undefined && TIERS.indexOf(tier) > TIERS.indexOf(standing)

/** Whose it is, or to whom it is left: nothing else beside the place. */
const BELONGING =
  /(?:^| )(?:c est|est|sont|releve|concerne|appartient|(?:je|on|nous) (?:(?:la |le |les |l )?laiss\p{L}*)|laiss\p{L}*|a voir avec|ressort|هاد(?:ي|ا|شي)?|هذا|هذه|تخص|كتخص|من اختصاص|من شغل|شغل|نخلي\p{L}*|خلي\p{L}*|hadi|hada|hadchi|nkhell?i\p{L}*|khell?i\p{L}*|men ikhtisas)(?= |$)/u
const FILLERS = new Set(
  listed(`ca cela c est ce cette celle ci la le l les un une de du des d pour a au aux par avec et ok bon donc alors clairement plutot normalement demande
  ticket affaire ressort releve concerne sont boulot travail competence voir gerer regler traiter s en occuper occupera occupe je on nous laisse laissons laisser laissez y svp stp merci
  هاد هادي هادا هادشي هذا هذه الشي شي ديال من في على ل الي راه رآه هو هي هما شغل اختصاص تخص كتخص نخلي نخليو خلي خليو خليها نخليها تشوف يشوفو تشوفها فيها تقوم بها تحلها الطلب طلب واخا صافي عافاك
  hadi hada hadchi dyal dial l men mn rah hiya howa chghel khedmat ikhtisas nkhelli nkhelliw khelli khelliha tchouf ychoufo fiha wakha safi lticket talab`),
)
const MOST_WORDS = 10

const isOf = (clause: string, standing: Tier): boolean => {
  const words = wordsOf(clause)
  if (words.length > MOST_WORDS || !isAbove(tierNamedIn(words), standing)) return false
  const places = PLACES.flatMap(([, stems]) => stems)
  return (
    BELONGING.test(words.join(' ')) && words.every((word) => FILLERS.has(word) || mentions([word], places))
  )
}

/** "Ça c'est pour la DP", "je laisse la province voir ça", "هادي ديال النيابة": it is for a tier above. */
export const belongsAbove = (text: string, standing: Tier): boolean =>
  !/[?؟]/u.test(text) && !isNegated(text) && clausesOf(text).some((clause) => isOf(clause, standing))

/** Said to this service: "transmets", "صيفطوها", "sifto"; not what somebody has done or does. */
const IMPERATIVE =
  /(?:^| )(?:(?:a|faut|merci de|veuillez|il faut|peux tu|pouvez vous) )?(?:la |le |les |l )?(?:transmet(?:s|tez|tre)|transf[ei]r(?:e|es|ez|er)|envoy(?:ez|er)|envoie|passe[rz]?|remonte[rz]?|escalade[rz]?|bascule[rz]?|redirige[rz]?|fai(?:s|tes) suivre|(?:صيفط|سيفط|رسل|ارسل|حول|حيل|احل|ارفع|طلع|دوز)(?:ي|و|وا)?(?:ها|ه|هم|و)?|(?:s[ai]yfet|si?fe?t|[7h]awe?l|7ewe?l|tel+e?3|rfe3|dewe?z)(?:i|o|ou)?(?:ha|h|hom)?)(?= |$)/u
/** "Il transmet", "on a fait suivre": told of somebody. */
const TOLD = /(?:^| )(?:il|elle|ils|elles|qui|ont|a deja|j ai|on a|nous avons) /u
const MOST_OF_ORDER = 10

const ordersIt = (clause: string): boolean => {
  const words = wordsOf(clause)
  const said = words.join(' ')
  return words.length <= MOST_OF_ORDER && IMPERATIVE.test(said) && !TOLD.test(said) && !isNegated(clause)
}

/** An object is all that is named: "سيفطوها". */
const IT =
  /(?:^| )(?:(?:صيفط|سيفط|رسل|ارسل|حول|حيل|طلع|دوز)\p{L}*(?:ها|وه|هم)|(?:transmet|transf[ei]r|envo[iy]|remont|escalad)\p{L}* (?:la|le|les)|(?:s[ai]yfet|si?fe?t|[7h]awe?l|7ewe?l|tel+e?3)\p{L}*(?:ha|hom))(?: |$)/u

/**
 * "Transmets à la délégation svp, le routeur clignote rouge": in so many words, to a tier above; from a school also "not
 * ours, send it", for there is nowhere else to.
 */
export const orderedAbove = (text: string, standing: Tier): boolean => {
  if (/[?؟]/u.test(text)) return false
  const orders = clausesOf(text).filter(ordersIt)
  if (orders.some((clause) => isAbove(destinationIn(clause), standing))) return true
  return (
    standing === 'school' && saysNotOurs(text) && orders.some((clause) => IT.test(wordsOf(clause).join(' ')))
  )
}
