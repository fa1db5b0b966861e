import { wordsOf } from '../../words.ts'

const MOST = 16

const TRIED =
  /\b(?:essaye\w*|teste\w*|tente\w*|suivi|applique\w*|redemarre\w*|rallume\w*|reboote?\w*|debranche\w*|rebranche\w*|reinstalle\w*|eteint|fait (?:tout|comme|ce|ca|les|vos|toutes|la)|j[ae]?r?r[ae]?bt\w*|j[ae]rr?[ae]bt\w*|d[ea]?rt|derna|7awelt|hawelt|3awe?dt|3awdt|tb3t|tba3t)\b|(?:^| )(?:و?جربت\S*|جربنا\S*|حاولت\S*|حاولنا|درت\S*|درنا\S*|عملت|قمت|قمنا|اتبعت|تبعت|طبقت|طفيت\S*|شعلت\S*|عاودت\S*|اعدت)(?: |$)/u
const REMEDY =
  /\b(?:solutions?|conseils?|astuces?|methodes?|etapes?|manips?|demarches?|[l7]*7l?ol|l?7al|l?7el|lhal|nasa2i7|khatawat)\b|(?:^| )(?:ب?ال)?(?:حل|حلول|خطوات|نصيحه|نصايح|طريقه|مراحل|حلولكم|نصايحكم)(?: |$)/u
const VAIN =
  /\b(?:walo|walou|oualou|rien|toujours (?:pareil|rien|la meme|le meme|en panne|bloque\w*)|sans (?:succes|resultat|effet)|en vain|inutile\w*|(?:ne |n )?(?:marche|fonctionne|change|donne|aide|suffit)\w* (?:toujours )?(?:pas|rien)|pas (?:marche|aide|suffi|fonctionne|d effet)|change rien|bla (?:fayda|natija)|ma ?(?:kh?e?dd?e?m|nf[e3]|bgha|tbed)\w*|mazal|ba9i|b9a|nafs (?:chi|lmochkil|l7aja)|nefs (?:chi|lmochkil))\b|(?:^| )(?:و?والو|دون|بدون|بلا|لم|ولم|و?ما ?(?:نفع|خدم|بغا|صلح)\S*|لا (?:شيء|فائده|نتيجه|جدوي)|نفس الشي|نفس المشكل|مازال|ما زال|لازال|ما تبدل\S*)(?: |$)/u
/** With one of these it is a repair that is told, or a plan. */
const OTHERWISE =
  /\b(?:demain|pas encore|vais|ghadi|daba khdam|ca marche maintenant|remarche)\b|(?:^| )(?:غدا|غادي|سوف|ساجرب)(?: |$)/u

/** "J'ai tout essayé, rien ne change", "jerrebt w walo", "قمت بالخطوات دون جدوى": a remedy was tried in vain. */
export const triedInVain = (text: string): boolean => {
  const words = wordsOf(text)
  const said = words.join(' ')
  if (words.length < 2 || words.length > MOST || /[?؟]/u.test(text) || OTHERWISE.test(said)) return false
  return VAIN.test(said) && (TRIED.test(said) || REMEDY.test(said))
}

/** "J'ai suivi vos conseils, ça marche", "درت داكشي لي قلتو": what is told to work was mended with a remedy. */
export const helpedItself = (text: string): boolean => {
  const said = wordsOf(text).join(' ')
  return (TRIED.test(said) || REMEDY.test(said)) && !VAIN.test(said)
}
