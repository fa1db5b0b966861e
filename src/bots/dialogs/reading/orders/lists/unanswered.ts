import { plain, wordsOf } from '../../words.ts'
import { asksSomething } from '../telling/question.ts'

const NOT_ANSWERED =
  /(?:^| )(?:ما ?(?:جاوب|رد)(?:نا|ينا|ت|يت)\S*|لم (?:نجب|نرد|اجب|ارد|نجاوب|يتوصل)\S*|ما ?جاوبو\S*|ma ?j[ae]w[ae]?b(?:na|t)\S*|ma ?r[ae]?d+i(?:na|t)\S*|(?:a|ai|avons|avoir) (?:pas|jamais) (?:encore |tjs |toujours )?repondu|sans (?:aucune )?reponse)(?= |$)/u
const SOMEBODY =
  /(?:^| )(?:(?:شي|اي) ?(?:واحد|حد|احد|طلب)|شي|حد|احد|شكون|من|طلب\S*|ناس|chi (?:wa7ed|wahed|7ed|had)|chi|chkoun|nass|quelqu un|qui|personne|demandes?|gens)(?= |$)/u

/** "واش كاين شي واحد ماجاوبناهش", "y a-t-il quelqu'un à qui on n'a pas répondu ?": which requests wait still. */
export const asksWhoWaits = (text: string): boolean => {
  const said = wordsOf(plain(text)).join(' ')
  return NOT_ANSWERED.test(said) && SOMEBODY.test(said) && asksSomething(text)
}
