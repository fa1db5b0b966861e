import { namedCategory } from '../named-category.ts'
import { listed, wordsOf } from '../words.ts'

const WORDS = new Set(
  listed(`merde putain connard connards connasse conne salaud salope encule batard idiot idiots imbecile imbeciles
  debile debiles stupide abruti cretin incapable incapables minable ane anes nullards degage foutre gueule fdp ntm pd
  حمار حمير كلب كلاب غبي اغبياء احمق حمق بليد مكلخ مكلخين كلخ زبل خرا تفو قواد زامل تبا لعنه حيوان سخيف تافه
  7mar hmar 7mir kelb klab kleb ghabi mklekh mkellekh mkelekh khra zbel tfou tfo zamel 9awad 9ewad hayawan`),
)
/** "Va te faire…" and the like. */
// a word that hurts only in such company: "nul" alone may be a mark, "con" a slip of the hand
const PHRASES =
  /\b(?:va te faire|allez vous faire|ta gueule|ferme la(?= gueule| bouche|$)|tu es nul|t es nul|vous etes nuls?|tes nul|bande d|de merde|nta (?:7mar|hmar|kelb|mklekh)|(?:tu |vous (?:ne )?)(?:sers|servez)(?: vraiment)? a rien|bons? a rien|robot (?:nul|pourri|stupide)|ma ?(?:kat?)?ts(?:l[a7e]?7?|7)\w* l ?(?:walo|chi|ta 7aja|7ta 7aja)|ma fik(?:om)? fayda)\b|(?:^| )(?:ما ?(?:ك?ا?ت)?صلح\p{L}* ل ?(?:والو|حتي حاجه|شي)|ما فيك\p{L}* فايده|لا (?:تصلحون?(?: ل(?:شيء|شي|اي شيء))|نفع منك\p{L}*)|عديم\p{L}* الفايده|الله ينعل|الله يلعن|نتا حمار|انت غبي|سير تق|سير تخرا|سير تحو|سير تقو|sir t7w|sir tkhra|sir t9w)/u
const SHORT = 10

/** Anger and nothing else: no thing is named that could be broken. */
export const isInsult = (text: string): boolean => {
  const words = wordsOf(text)
  if (words.length === 0 || words.length > SHORT || namedCategory(text) !== undefined) return false
  return PHRASES.test(words.join(' ')) || words.some((word) => WORDS.has(word))
}
