import { plain, wordsOf } from '../../words.ts'

const OPENS =
  /^(?:et |mais |donc |o |w |و ?)?(?:comment|est ce|est elle|est il|a t elle|a t il|qui|quand|combien|faut il|dois je|puis je|peut on|كيفاش|كيف|هل|واش|شكون|امتي|متي|kifach|kif|wach|wash|chkoun|chkon|imta)(?: |$)/u
const INVERTED = /(?: |^)(?:est|a|sera|ont|sont) (?:t )?(?:elle|il|elles|ils)(?: |$)/u
const CONDITION =
  /^(?:et |mais )?(?:si|ila|ida|law|الا|ايلا|اذا|لو|يلا)(?= (?!vous plait|te plait|possible|tu peux|vous pouvez|tu veux|vous voulez|besoin|necessaire|momkin|kan momkin|bghiti|ممكن|امكن|كان ممكن|سمحت))/u
/** An order that is put politely is one. */
const POLITE =
  /(?:peux tu|pouvez vous|tu peux|vous pouvez|pourriez|pourrais|veuillez|svp|stp|s il (?:te|vous) plait|merci de|عافاك|عفاك|المرجو|من فضلك|ممكن|تقدر|تقدرو|afak|3afak|3afakom|momkin|t9der|te9der|tkder)/u

const CRY =
  /^\s*(?:encore|quoi|hein|ah bon|oh|ah|aie|zut|mince|s[ée]rieux|vraiment|non|pardon|comment [çc]a|عاود(?: تاني)?|تاني|عاوتاني|مازال|اوف|هاه|والله|ياك|tani|3awed|3awtani|mazal|yak)\s*[?؟!]+[?؟!\s]*(?=(?:\S+\s+){2,}\S)/iu

/** "Encore ?! Bon, je transfère à la province": what is cried out first asks nothing. */
const afterCry = (text: string): string => text.replace(CRY, '')

/** "SN-… est-elle résolue ?", "wach nakhod SN-… ?", "comment transférer": asks, and orders nothing; politeness aside. */
export const asksAndOrdersNothing = (text: string): boolean => {
  const said = wordsOf(plain(afterCry(text))).join(' ')
  if (POLITE.test(said)) return false
  return /[?؟]/u.test(afterCry(text)) || OPENS.test(said) || INVERTED.test(said) || CONDITION.test(said)
}

/** "Si Mustapha ne répond pas, donne-la à Hanane", "إلا ماجاوبش عطيها لحنان": an order for a case that may never come. */
export const saysCondition = (text: string): boolean => CONDITION.test(wordsOf(plain(text)).join(' '))

const LATER =
  /(?:^| )(?:من بعد|غدا|مازال|تا نشوف|plus tard|tout a l heure|demain|mn be3d|men be3d|mn ba3d|ghedda|apres)(?: |$)/u

/** "غادي ناخدها من بعد": it will be done, and is not done now. */
export const saysLater = (text: string): boolean => LATER.test(wordsOf(plain(text)).join(' '))

const UNTRIED =
  /(?:pas encore|pas eu le temps de?) (?:l |le |la )?(?:test|essay|vu|verif|regard)|(?:sais|peux) pas (?:encore|si|te dire|vous dire)|je (?:ne )?sais pas(?! (?:pourquoi|comment|ce|quoi|d ou))|(?:on|je) (?:vais voir|verrai|verra|teste|testerai|vais tester|vais essayer)|(?:ما|مازال ما|باقي ما) ?(?:جرب|شفت|عرفت|كنعرف|نعرف)|غدا نشوف|(?:نجرب|نشوف)\S* و ?نرد|غادي نشوف|غادي نجرب|نشوف ونرد|لم اجرب|لا اعرف بعد|لا ادري|(?:mazal |ba9i )?ma ?(?:jerr?eb|jarr?eb|jrr?eb|cheft|chft|3reft)|ghadi ne?chouf|ghadi ne?jerr?eb|ghedda nchouf/u

/** With one of these it was tried, and fails. */
const FAILS =
  /(?:marche|fonctionne|imprime|demarre|allume) (?:toujours |encore )?(?:pas|plus)|toujours (?:en panne|pareil|bloque)|خدام|كيخدم|كتخدم|khdd?am|kheddam|kaykhdem|katkhdem/u

/** "Pas encore testé", "مازال ما جربتها", "غدا نشوف": neither that it works nor that it does not. */
export const saysUntried = (text: string): boolean => {
  const said = wordsOf(plain(text)).join(' ')
  return UNTRIED.test(said) && !FAILS.test(said)
}
