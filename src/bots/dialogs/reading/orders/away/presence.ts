import { wordsOf } from '../../words.ts'

/** "Je ne suis pas absent", "ماغايبش", "machi ghayeb". */
const NOT_AWAY = [
  /(?:^| )(?:je (?:ne )?(?:suis|serai) )?(?:pas|plus) (?:du tout |encore )?(?:absente?|en conge|malade|en vacances)(?: |$)/,
  /(?:^| )(?:و ?)?(?:ما ?غايب(?:ه)?ش|ما ?غاديش نغيب|ما ?غبتش|مانيش غايب(?:ه)?|(?:ماشي|مشي) (?:غايب|غايبه|مريض|مريضه|فعطله|في عطله|فكونجي)|لست (?:غايب|غاءب|مريض)\S*|لن (?:اغيب|اتغيب))(?: |$)/,
  /(?:^| )(?:ma ?ghayb(?:a)?(?:ch|sh)|ma ?ghayeb(?:ch|sh)|ma ?ghadi(?:ch|sh) nghib|manich ghay\S*|(?:machi|mashi) (?:ghay\S*|ghaib\S*|mrid\S*|f ?(?:3otla|conji|konji)))(?: |$)/,
]
const HERE = [
  /^(?:\S+ ){0,3}(?:je suis|j suis|chui|suis) (?:bien |deja |toujours |encore |de nouveau )?(?:la|presente?|au bureau|a mon poste|disponible)(?: (?:aujourd hui|maintenant|finalement|moi|presente?|la))*$/,
  /(?:^| )(?:انا|راني|راه انا|رني) (?:هنا|هنايا|حاضر|حاضره|موجود|موجوده|كاين|كاينه|فالمكتب|في المكتب)(?: |$)/,
  /(?:^| )(?:ana|rani) (?:rani |rah )?(?:hna|hnaya|7ader|7adra|hader|hadra|kayn|kayna|mawjoud|mawjouda|f ?lmaktab|f ?lbureau)(?: |$)/,
]
/** Said of another day, or until one, it is no presence now. */
const OTHER_DAY = /(?:^| )(?:demain|jusqu|jusqua|apres|غدا|حتي|ghedda|ghda|7ta|hta)(?: |$)/
const LONGEST = 9

/**
 * `denies`: that the writer is away; `here`: only that they are there, which says something to whoever was away.
 */
export const presenceIn = (text: string): 'denies' | 'here' | undefined => {
  const words = wordsOf(text)
  const said = words.join(' ')
  if (words.length > LONGEST) return undefined
  if (NOT_AWAY.some((pattern) => pattern.test(said))) return 'denies'
  return !OTHER_DAY.test(said) && HERE.some((pattern) => pattern.test(said)) ? 'here' : undefined
}
