import { TIERS, type Tier } from '../../../../directory/index.ts'
import { bare, listed, mentions, wordsOf } from '../words.ts'

/** Words that name a tier; the province's are tried first, since "مديرية" begins like "مدير". */
const PLACES: readonly (readonly [Tier, readonly string[]])[] = [
  ['province', listed(`provinc direction delegation مديريه اقليم نيابه modiriya moudiriya modiriy iqlim`)],
  ['region', listed(`region academi اكاديمي جهوي جهه akadimi academie jihawi`)],
  ['centre', listed(`central centre ministere wizara مركز وزاره مصالح markaz`)],
  [
    'school',
    listed(`ecole etablissement directeur directrice college lycee مدرسه موسسه مدير اعداديه ثانويه modir
    moudir madrasa mdrasa mo2assasa`),
  ],
]

const tierOfWord = (word: string): Tier | undefined =>
  PLACES.find(([, stems]) => mentions([word], stems))?.[0]

const TOWARDS = new Set(listed('a au aux vers pour chez الي ل l lel il ila 3nd عند'))
const ARTICLES = new Set(listed('la le les l une un son leur'))
const GLUED_TOWARDS = /^(?:لل|لا|ل|l)(?=.{4})/u

const isTowards = (words: readonly string[], at: number): boolean => {
  const before = words[at - 1] ?? ''
  if (TOWARDS.has(before) || GLUED_TOWARDS.test(words[at] ?? '')) return true
  return ARTICLES.has(before) && TOWARDS.has(words[at - 2] ?? '')
}

/** "À l'école", "للمدير", "l lmodir": the tier that the words send something to. */
export const destinationIn = (text: string): Tier | undefined => {
  const words = wordsOf(text)
  return words
    .map((word, at) => (isTowards(words, at) ? tierOfWord(word) : undefined))
    .find((tier) => tier !== undefined)
}

const RETURNING =
  listed(`renvoy renvoi retourn retour redescen rendre رجع ارجع ارجاع رجوع يرجع نرجع ترجع اعاد يعاد تعاد اعيد نعيد
  رده ردها ردو rje3 rja3 rej3 rj3o rji3 raj3 redha redd`)

const rank = (tier: Tier): number => TIERS.indexOf(tier)

/** Back down: a word for giving back, or a place below named as the goal. "Back to the region", from below, is up. */
export const saysReturn = (text: string, from: Tier): boolean => {
  const to = destinationIn(text)
  const up = to !== undefined && rank(to) > rank(from)
  if (mentions(wordsOf(text), RETURNING)) return !up
  return to !== undefined && rank(to) < rank(from)
}

/** A longer sentence rather tells what happened. */
const LONGEST_RETURN = 14

/** Words that only say "give it back", and to where: what is left after them is the reason. */
const ONLY_RETURN = [...RETURNING, ...PLACES.flatMap(([, stems]) => stems)]
const FILLERS = new Set(
  listed(`je j ai a au aux la le les l de du des d un une et ce cette ca c est lui leur il elle on nous vers pour
  svp stp merci demande ticket sn من الي على علي في ف هذا هذه هاد هادي لي لو ليه ليها عافاك شكرا المرجو طلب
  bghit had lih liha afak dyal ديال ان dir ila`),
)

const NOT_OURS =
  /pas (?:a|pour|chez|de|du|dans)? ?(?:nous|moi|notre|nos)|(?:ماشي|مشي|ليس|ليست) (?:من )?(?:ديالنا|ديالي|شغلنا|شغلي|لنا|لينا|اختصاصنا|اختصاصي|عندنا)|(?:machi|mashi|mchi) (?:dyalna|dyali|chghelna|chghlna|lina|men ikhtisasna|mn khtisasna)/u

/** "C'est pas à nous", "ماشي ديالنا". */
const saysNotOurs = (text: string): boolean => NOT_OURS.test(wordsOf(text).join(' '))

/** A word for giving back, in a short message. */
export const mayReturn = (text: string): boolean => {
  const words = wordsOf(text)
  return words.length <= LONGEST_RETURN && mentions(words, RETURNING)
}

/** Back to a tier below that is named, or away because it is not ours, in so many words. */
export const saysReturnPlainly = (text: string, from: Tier): boolean => {
  if (!mayReturn(text)) return false
  const to = destinationIn(text)
  return to === undefined ? saysNotOurs(text) : rank(to) < rank(from)
}

/** "Ce n'est pas de notre ressort, retour à l'école" says why; "renvoyer à l'école" does not. */
export const holdsReturnReason = (text: string): boolean => saysNotOurs(text) || tellsMore(text)

const tellsMore = (text: string): boolean =>
  wordsOf(text).filter(
    (word) => !FILLERS.has(word) && !FILLERS.has(bare(word)) && !mentions([word], ONLY_RETURN),
  ).length >= 2

const GIVING =
  listed(`donne donner donnez confi attribu affect assign chargez delegu كلف نكلف كلفو كلفها عطي نعطي سند اسند اسناد يسند نسند تسند يكلف سلم يسلم وكل
  3ti 3tiha 3tih 3tiw ne3ti 3teha kelf kellef kellf klef nkelf sellem`)
const PASSING = listed(`passe transm transfer envoi صيفط سيفط دوز حول ارسل sifet dewez 7ewel`)
const MYSELF = new Set(
  listed(
    'moi مني ليا لي نفسي بنفسي شخصيا moimeme بيا liya lia liyya biya rasi عطيني عطيوني 3tini 3tiwni كلفني',
  ),
)

/** To a person, and not to the speaker nor to another tier. */
const toSomebody = (words: readonly string[], text: string): boolean =>
  !words.some((word) => MYSELF.has(word)) && destinationIn(text) === undefined

/** A long sentence with such a word in it rather explains something. */
const SHORT = 10

/** "Donne-la à Fatima", "كلف بها يوسف": says that somebody is to have it, whether one knows the name or not. */
export const saysGive = (text: string): boolean => {
  const words = wordsOf(text)
  return words.length <= SHORT && mentions(words, GIVING) && toSomebody(words, text)
}

/** Also "passe-la à Fatima", which is a gift only when a colleague is named. */
export const givesTo = (text: string): boolean => {
  const words = wordsOf(text)
  return mentions(words, [...GIVING, ...PASSING]) && toSomebody(words, text)
}

const COLLEAGUE = listed(
  `collegue quelqu adjoint زميل زملا زميله واحد احد شخص zamil zmil zomala2 wa7d wahd wahed wa7ed`,
)

/** "Donne à un collègue", "عطيها لشي زميل": to somebody, and whom has to be asked. */
export const givesToSomebody = (text: string): boolean =>
  givesTo(text) && wordsOf(text).length <= SHORT && mentions(wordsOf(text), COLLEAGUE)

const SERVICES = [
  ['digital_resources', listed(`ressource numerique logiciel licence موارد رقمي رقميه mawarid`)],
  ['training', listed(`formation تكوين takwin`)],
  ['infrastructure', listed(`infrastructure equipement materiel بنيه تجهيز معدات tajhiz`)],
  ['information_systems', listed(`systeme informati نظم انظمه معلومات nodom massar`)],
] as const

const SERVICE_WORD = listed(`service division pole departement مصلحه قسم مصالح maslaha`)

export type NamedService = (typeof SERVICES)[number][0]

/** "Au service des ressources numériques": which one, when a service is named at all. */
export const serviceNamed = (text: string): NamedService | undefined => {
  const words = wordsOf(text)
  const at = words.findIndex((word) => mentions([word], SERVICE_WORD))
  const near = at < 0 ? [] : words.slice(at + 1, at + 6)
  return SERVICES.find(([, stems]) => mentions(near, stems))?.[0]
}
