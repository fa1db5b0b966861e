import { wordsOf } from '../../words.ts'

const SEND =
  '(?:envo(?:ie|yez|yer|ie[sz]?)|depeche[rz]?|faites venir|fais venir|sift\\S*|seft\\S*|sifet\\S*|sefet\\S*|b3et\\S*|b3at\\S*|ersel\\S*|صيفط\\S*|سيفط\\S*|ارسل\\S*|ابعث\\S*|بعث\\S*|جيب\\S*|jib\\S*)'
const SOMEBODY =
  '(?:quelqu un|une personne|un (?:technicien|reparateur|responsable|agent|informaticien)|le technicien|chi (?:7ed|had|hed|7add|wa7ed|wahed|technicien|ta9ni)|شي (?:حد|واحد|تقني|شخص)|(?:احد|احدا|شخصا|تقنيا|تقني|مهندسا)|wa7ed|technicien|ta9ni)'

const ASKS = new RegExp(`(?:^| )${SEND} (?:\\S+ ){0,3}?${SOMEBODY}(?: |$)`, 'u')
const COME = /(?:^| )(?:quelqu un|un technicien) (?:peut|pourrait|va|doit) (?:il )?(?:venir|passer)(?: |$)/u
const LONGEST = 12

/** "Envoyez-moi quelqu'un", "صيفط ليا شي حد", "sift liya chi 7ed": that somebody should come, and not for what. */
export const wantsSomebody = (text: string): boolean => {
  const words = wordsOf(text)
  const joined = words.join(' ')
  return words.length <= LONGEST && (ASKS.test(joined) || COME.test(joined))
}
