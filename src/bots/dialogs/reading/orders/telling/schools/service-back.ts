import type { Category } from '../../../../../../tickets/index.ts'
import { categoriesNamed } from '../../../narrowing/figure-kind.ts'
import { isNegated } from '../../../negation.ts'
import { plain, wordsOf } from '../../../words.ts'

const BACK =
  /(?:^| )(?:(?:est |c est |sont |a ete |ont ete )?(?:revenue?s?|retablie?s?|repartie?s?|restauree?s?)|(?:re)?marche(?:nt)? (?:de nouveau|a nouveau)|remarche(?:nt)?|fonctionne(?:nt)? (?:de nouveau|a nouveau|normalement)|(?:و)?(?:رجع\p{L}*|رجعات|عاد|عادت|ترجع|تقاد\p{L}*|تصلح\p{L}*|رجعو)|r(?:e|a)?j(?:e|a)?3(?:at|et|t|o|ou|na)?|raj3at|t9ad(?:at|o)?|tsl7(?:at|o)?|tsle7)(?: |$)/u
const TAALIM = /taalim|تعليم/u

/** "L'électricité est revenue", "safi l'internet rj3at f oujda": which services are said to be back; undefined when none is. */
export const servicesBack = (text: string): readonly Category[] | undefined => {
  const said = wordsOf(text).join(' ')
  if (!BACK.test(said) || isNegated(text) || /[?؟]/u.test(text)) return undefined
  if (TAALIM.test(plain(text))) return ['account_access', 'other_system']
  const named = categoriesNamed(text)
  return named && (named.length > 1 ? [...named, 'other_system'] : named)
}
