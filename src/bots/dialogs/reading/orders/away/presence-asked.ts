import { wordsOf } from '../../words.ts'

const ASKS = /^(?:et |w |و |iwa )?(?:est ce que|est ce qu|واش|هل|wach|wash|ach|y a t il)(?: |$)/u
const PRESENCE =
  /(?:^| )(?:(?:est |c est )?(?:deja |bien |encore |toujours )?(?:revenue?|de retour|rentree?|la|presente?|absente?|malade|en conge|disponible|au bureau)|(?:مازال |باقي )?(?:رجع|رجعت|رجعات|عاد|عادت|كاين|كاينه|حاضر|حاضره|غايب|غايبه|غاءب|غاءبه|مريض|مريضه|موجود|موجوده)|(?:mazal |ba9i )?(?:rje3|rj3|rja3|rj3at|rje3at|kayn|kayna|hader|hadra|ghayb|ghayba|ghayeb|mrid|mrida))(?: |$)/u
const MOST_WORDS = 8

/** "Est-ce que Noura est là ?", "واش نورة رجعات؟": whether somebody is away; whether it is a colleague, the names tell. */
export const asksPresence = (text: string): boolean => {
  const words = wordsOf(text)
  const said = words.join(' ')
  return words.length <= MOST_WORDS && (ASKS.test(said) || /[?؟]\s*$/u.test(text)) && PRESENCE.test(said)
}

const NO_NAMES = new Set(
  `est ce que qu et la de retour revenu revenue rentree rentre presente present absente absent malade en conge disponible au bureau deja bien encore
  toujours واش هل رجع رجعت رجعات عاد عادت كاين كاينه حاضر حاضره غايب غايبه غاءب غاءبه مريض مريضه موجود موجوده مازال باقي اليوم دابا wach wash rje3 rj3 rj3at rje3at kayn
  kayna hader hadra ghayb ghayba ghayeb mrid mrida mazal lyoum daba aujourd hui m mme si`.split(/\s+/u),
)

/** Words of such a question that are no name. */
export const isOfPresence = (word: string): boolean => NO_NAMES.has(word)
