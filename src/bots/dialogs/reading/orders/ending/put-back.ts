import { listed, plain, wordsOf } from '../../words.ts'
import { saysCameBack } from '../came-back.ts'

/** "Remets-la", "رجعوه", "7ell lia tiki dyali": what was withdrawn or ended is to be open again. */
const PUT_BACK =
  /(?:^| )(?:(?:remets|remettez|remettre|retablis|retablissez|reactive[zs]?)(?: (?:la|le|ma|mon|cette|sn))?|(?:rouvre|reouvre|rouvrir|reouvrir)[zsr]?|(?:رجع|ارجع|رد|اعد|اعيد)(?:و|وا)?(?:ه|ها)?|رجعوه|رجعوها|(?:اعيدوا|اعيدو|اعد|عاود|عاودو|عاودوا) (?:فتح|حل|حلو)|(?:حل|حلو|فتح|فتحو|افتحوا) (?:لي |ليا |لينا )?(?:ال)?(?:طلب|تذكره|تيكي)|(?:rje3|rej3|rj3|rejje3|rja3|redd?)(?:o|ou|ha|h|iha|oha|ouha|ouh)|(?:7ell?|fte7) (?:lia |liya |lina )?l?(?:tiki|ticket|talab)|3awed(?:o)? (?:7ell?|fte7)\S*)(?= |$)/u

/** "Le problème est resté", "المشكل بقى", "رجع وقف": told of what was thought to be over. */
const STAYED =
  /(?:^| )(?:(?:reste|restee?|continue|persiste|recommence|repart)(?= |$)|(?:encore|toujours|tjs|tjrs) |(?:marche|fonctionne) (?:pas|plus)(?= |$)|(?:ال)?مشكل (?:بقي|باقي)|بقي (?:ال)?مشكل|(?:l)?mochkil (?:b9a|ba9i)|b9a (?:l)?mochkil|(?:رجع|رجعات|عاود|عاودات) |(?:rje3|rej3|3awed)\S* )/u

const ALONE = new Set(listed('رجع رجعات رجعت رجعو rje3 rja3 rej3 rj3 rj3at rje3at rej3at revenu revenue'))
const BESIDE = new Set(listed('c est elle il ca صافي راه راها دابا ok safi rah raha daba'))

/** "رجع" and nothing with it: the fault came back, or the service did. */
export const saysOnlyBack = (text: string): boolean => {
  const words = wordsOf(plain(text))
  return words.some((word) => ALONE.has(word)) && words.every((word) => ALONE.has(word) || BESIDE.has(word))
}

export const saysPutBack = (text: string): boolean => PUT_BACK.test(wordsOf(plain(text)).join(' '))

export const saysStayed = (text: string): boolean =>
  saysCameBack(text) || STAYED.test(`${wordsOf(plain(text)).join(' ')} `)
