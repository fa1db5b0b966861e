import { CATEGORIES, type Category } from '../../../../tickets/index.ts'
import { namedCategory } from '../named-category.ts'
import { listed, mentions, wordsOf } from '../words.ts'
import { asksOnlyLate } from './filter.ts'

/** Which figure: one that is asked for is answered by itself. */
export type FigureKind = 'all' | 'late' | 'mean' | 'satisfaction' | 'categories' | 'outages'

const HOW_MANY =
  listed(`combien cmb nombre taux pourcentage statist chiffre bilan recap moyenne moyen pct كم شحال عدد نسبه احصاء احصاي
  ارقام معدل متوسط حصيله ch7al chhal chhal9 kam nsba nsbat nisba nisbat mo3adal 3adad ar9am i7sa hassila`)

/** "Combien", "شحال", "نسبة": a number is asked for, and no list. */
export const asksHowMany = (text: string): boolean => mentions(wordsOf(text), HOW_MANY)

const SATISFACTION = listed('satisf رضا رضي rida ridha rdha')

const BY_CATEGORY =
  /(?:^| )(?:par|selon|suivant|pour chaque|حسب|لكل|كل|ب|7sab|7ssab|hsab|kol|koul|l kol|b) ?(?:les? |l |la |ال)?(?:categories?|types?(?: de (?:panne|probleme|demande)s?)?|natures?|sortes?|(?:ال)?(?:صنف|اصناف|نوع|انواع|فيه|فيات|تصنيف)|(?:l ?)?(?:naw3|no3|nw3|noo3|sinf|anwa3|asnaf))(?: |$)/u

/** "Par catégorie", "حسب الصنف", "kol naw3 ch7al". */
export const asksByCategory = (text: string): boolean => BY_CATEGORY.test(wordsOf(text).join(' '))

const MEAN =
  /(?:^| )(?:(?:duree|delai|temps) (?:moyen|moyenne)|(?:en )?moyenne|(?:ال)?(?:متوسط|معدل) (?:ال)?(?:مده|وقت|اجل|زمن|معالجه)|mo3adal (?:l ?)?(?:we9t|wa9t|modda))(?: |$)/u

/** "Taux de satisfaction", "nsbat rida": how many were content. */
export const asksSatisfaction = (text: string): boolean =>
  asksHowMany(text) && mentions(wordsOf(text), SATISFACTION)

export const figureKindOf = (text: string): FigureKind => {
  if (mentions(wordsOf(text), SATISFACTION)) return 'satisfaction'
  if (asksByCategory(text)) return 'categories'
  if (asksOnlyLate(text)) return 'late'
  return MEAN.test(wordsOf(text).join(' ')) ? 'mean' : 'all'
}

const MASSAR: readonly Category[] = [
  'massar_grades',
  'massar_absence',
  'massar_structures',
  'massar_enrolment',
]
/** "Le mois passé" is no password, "celles que personne n'a prises" no socket. */
const NOT_A_THING = listed('prise prises passe passee note notes compte comptes portable نقط')

/** "Les demandes de compte", "مشاكل الحساب": beside a word for tickets it is no sum and no month. */
const OF_ACCOUNTS =
  /(?:^| )(?:demandes?|tickets?|pannes?|problemes?|incidents?|(?:ال)?طلبات|(?:ال)?مشاكل|(?:ال)?اعطاب|talabat|machakil) (?:(?:de|d|des|du|sur|aux?|les?|liees?|relatives?|concernant|dyal|dial|ديال|المتعلقه|الخاصه|d)(?: |$))*(?:l |les |mon |ب|ال|بال|l)*(?:comptes?|حسابات?|7sabat?|hsabat?)(?: |$)/u

/** By the name that the category has in what the desk writes to machines: "account_access". */
const byCode = (said: string): Category | undefined =>
  CATEGORIES.find((category) => category.includes('_') && said.includes(category.replaceAll('_', ' ')))

/** The things that figures are narrowed to: "combien de pannes d'imprimante ?"; Massar is several. */
export const categoriesNamed = (text: string): readonly Category[] | undefined => {
  const words = wordsOf(text).filter((word) => !NOT_A_THING.includes(word))
  const said = words.join(' ')
  if (/mots? de passe|موديباس|كلمات? (?:ال)?(?:مرور|سر)/u.test(wordsOf(text).join(' ')))
    return ['account_access']
  const whole = wordsOf(text).join(' ')
  const code = byCode(whole)
  if (code) return [code]
  if (OF_ACCOUNTS.test(whole)) return ['account_access']
  const category = namedCategory(said)
  if (category) return [category]
  return mentions(words, ['massar', 'مسار', 'msar']) ? MASSAR : undefined
}

const COMPARES =
  /(?:^| )(?:compar\p{L}*|(?:ال)?مقارن\p{L}*|قارن\p{L}*|9aren\p{L}*|moqarana|mo9arana|versus|vs)(?: |$)/u
export const asksToCompare = (text: string): boolean => COMPARES.test(wordsOf(text).join(' '))
