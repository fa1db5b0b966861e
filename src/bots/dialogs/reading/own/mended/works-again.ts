import { isNegated } from '../../negation.ts'
import { wordsOf } from '../../words.ts'
import { notEndedIn } from './not-ended.ts'
import { saysPartly } from './partly.ts'

const MOST = 16

/** What comes back to work; a fault that comes back is the contrary. */
const AGAIN = [
  /\b(?:remarche\w*|refonctionne\w*|remarchait|reparti\w*|retabli\w*|revenue?s?|reconnecte\w*|de retour|a repris|(?:s est|se sont) remis\w* a|de nouveau (?:la|en marche|operationnel\w*)|marche (?:de nouveau|a nouveau|bien maintenant|maintenant)|fonctionne (?:de nouveau|a nouveau|maintenant))\b/u,
  /(?:^| )(?:ل?قد )?و?(?:عاد|عادت|عادوا|رجع|رجعات|رجعت|رجعو|رجعوا|استعدنا|استرجعنا|تصلح|تصلحات|تصلحت|ولات خدام\S*|ولا خدام\S*|ولي خدام|ولي كيخدم|ولات كتخدم)(?: |$)/u,
  /\b(?:raj3at|rj3at|rje3|rja3|raj3|rje3at|rj3|reje3|reja3|wlat khdd?ama|wella khdd?am|wla khdd?am|wlla khdd?am|wella kaykhdem|wellat katkhdem|tsle7|tsla7|tsel7at|tsal7at)\b/u,
]
/** "Le problème est revenu", "رجع المشكل", "عادت للانقطاع", "رجع طفا", "mais lente": it does not work. */
const FAULT =
  /\b(?:probleme\w*|panne\w*|souci\w*|bug\w*|coupure\w*|erreur\w*|blocage|coupe\w*|bloque\w*|plante\w*|lent\w*|rame|faible|encore|toujours|moch?kil\w*|l?mochk?il\w*|l?mouchkil|3otl|3atab|t9te3\w*|kat?9t?te?3|w9ef|w9f\w*|khse?r\w*|tfa|tfat|t9il\w*|tay7\w*|ta7)\b|(?:^| )(?:ال|ل|لل|و)?(?:مشكل\S*|عطب|عطل|خلل|انقطاع\S*|تقطع\S*|كتقطع|كيتقطع|تتقطع|وقف\S*|واقف\S*|خسر\S*|خاسر\S*|طفا\S*|طاح\S*|طايح\S*|بطي\S*|ضعيف\S*|تقيل\S*|ثقيل\S*|معطل\S*|توقف\S*|نفسه|نفس الشيء)(?: |$)/u
/** "هل عادت الشبكة؟", "quand l'électricité sera revenue": asked, awaited or wished. */
const NOT_YET =
  /[?؟]|\b(?:si|quand|des que|jusqu|sera|seront|ila|melli|mlli|ghadi|gha|j espere)\b|(?:^| )(?:اذا|الا|ايلا|متي|حين|حتي|ملي|منين|غادي|سوف|هل|واش|نتمني)(?: |$)/u

/** "عادت الشبكة", "lconnexion raj3at bo7dha", "l'imprimante s'est remise à marcher": a thing works again. */
export const saysWorksAgain = (text: string): boolean => {
  const words = wordsOf(text)
  const said = words.join(' ')
  if (words.length > MOST || NOT_YET.test(text.toLowerCase()) || NOT_YET.test(said)) return false
  return (
    AGAIN.some((pattern) => pattern.test(said)) &&
    !FAULT.test(said) &&
    notEndedIn(text) === undefined &&
    !isNegated(text) &&
    !saysPartly(text)
  )
}
