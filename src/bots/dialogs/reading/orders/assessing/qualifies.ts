import type { Category } from '../../../../../tickets/index.ts'
import { correctionIn } from '../../correction.ts'
import { namedCategory } from '../../named-category.ts'
import { listed, plain } from '../../words.ts'
import { withoutReferences } from '../references.ts'

const BEFORE =
  '(?:(?:merci de|veuillez|il faut(?: la| le)?|tu peux(?: la| le)?|vous pouvez(?: la| le)?|stp|svp|non|ok|oui|je(?: la| le)?|on(?: la| le)?|j ai|صافي|واخا|المرجو|عافاك|من فضلك|يجب|خاص|safi|wakha|afak|3afak|khass) )*'
/** "Qualifie-la", "صنفها", "sennefha": nothing else is told so. */
const QUALIFY =
  '(?:(?:re)?qualifi(?:e|er|ez|ons)|(?:re)?categoris(?:e|er|ez)|(?:ن|غن|كن)?صنف(?:و|وا|ي)?(?:ها|ه|وها|وه|هم)?|(?:n|ghan)?s[ea]nn?[ei]f(?:o|i)?(?:ha|h|ou|oha)?|قلب(?:ها)? (?:ال)?صنف|(?:change|changez|changer|modifie|modifiez|modifier|corrige|corrigez) (?:la |sa )?(?:categorie|qualification)|(?:بدل|بدلو|غير|غيروا|صحح|صححوا|عدل) (?:ليها |ليه )?(?:ال)?(?:تصنيف|صنف)|(?:اعد|اعيدوا|عاود|عاودو) (?:ال)?تصنيف|beddel (?:liha )?(?:t|l)?(?:asnif|essnif|categorie))'
/** "Classe" alone is a room. */
const CLASS =
  '(?:classez|classer|reclasse[rz]?|classe (?:la|le|cette|ce)|classe(?= en | comme | dans )) ?(?:la |le |cette |ce |demande |ticket )*(?:en|comme|dans|parmi|sous)'

const ORDER = new RegExp(`^${BEFORE}(?:${QUALIFY}|${CLASS})(?= |$)`, 'u')
const BARE_CLASS = new RegExp(`^${BEFORE}classe (?:en|comme|dans)(?= )`, 'u')

const spaced = (text: string): string =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')

/** Things that have no everyday name of one word. */
const FURTHER: readonly (readonly [Category, RegExp])[] = [
  ['massar_structures', /(?:structure|emplois? du temps|بنيات|جداول الحصص|استعمال الزمن)/u],
  ['massar_enrolment', /(?:inscription|transfert d eleve|تسجيل التلاميذ|تسجيل)/u],
  ['mobile_app', /(?:appli\S* (?:mobile|parents|eleve)|moutamadris|متمدرس|تطبيق)/u],
  ['equipment_request', /(?:demande|besoin|طلب) (?:d |de |ال)?(?:equipement|materiel|تجهيز|عتاد)/u],
  ['digital_resources', /(?:ressources? numerique|logiciel|licence|موارد رقميه|برنامج|رخصه)/u],
  ['content_filtering', /(?:filtrage|site bloque|موقع محجوب|حجب)/u],
  ['other_system', /(?:autre systeme|systeme d information|نظام معلوماتي|massar|مسار)/u],
]

/** What it is qualified as, when that is said. */
type Qualified = { readonly category?: Category }

/** "Qualifie SN-… en connexion internet", "صنفها شبكة", "classez-la en panne électrique". */
export const qualifiedIn = (text: string): Qualified | undefined => {
  const bare = withoutReferences(text)
  const said = spaced(bare)
  const [order] = ORDER.exec(said) ?? []
  // "classe en panne" tells of a room, unless a reference stands between
  if (order === undefined || (bare === text && BARE_CLASS.test(said))) return undefined
  const rest = said.slice(order.length)
  const further = FURTHER.find(([, pattern]) => pattern.test(rest))?.[0]
  const category = correctionIn(rest)?.category ?? further ?? namedCategory(rest)
  return category === undefined ? {} : { category }
}

const NOTHING_MORE = new Set(listed('en comme dans la le les de cette demande ticket هاد الطلب طلب'))

/** Nothing is said of as what. */
export const saysNoKind = (text: string): boolean => {
  const said = spaced(withoutReferences(text))
  const [order = ''] = ORDER.exec(said) ?? []
  return said
    .slice(order.length)
    .split(' ')
    .every((word) => word === '' || NOTHING_MORE.has(word))
}
