import { saysCameBack } from '../orders/came-back.ts'
import { wordsOf } from '../words.ts'

const MOST = 14

const BACK =
  /\b(?:je (?:plaisant\w*|blagu\w*|rigol\w*|me suis trompe\w*)|pour rire|remet\w*|rouvr\w*|reouvr\w*|refait pareil|marche plus|s est (?:re)?(?:coupe|arrete|bloque)\w*|kan?d?[7h][ae]k\w*|kandhe?k\w*|rej3o\w*|rj3o\w*|rje3[ho]\w*|raj3o\w*|rje3 (?:lia|w9ef|tay7|khser|l?mochkil)|7ell?i? lia|ba9i khaser|mazal khaser)\b|(?:^| )(?:كنضحك|كنتفلا|نمزح|رجعوه|رجعوها|رجعو|رجعها|ارجعوه|اعيدوا|اعد فتح|حلو ليا|باقي خاسر\S*|رجع (?:وقف|طاح|خسر|طفا|تقطع|المشكل)|رجعات (?:وقفات|طاحت|خسرات|طفات|تقطعات))(?: |$)/u

/** "رجع وقف", "non je plaisantais, toujours en panne", "rje3 lmochkil": what was withdrawn a moment ago is meant after all. */
export const wantsItBack = (text: string): boolean => {
  const words = wordsOf(text)
  if (words.length > MOST) return false
  return BACK.test(words.join(' ')) || saysCameBack(text)
}
