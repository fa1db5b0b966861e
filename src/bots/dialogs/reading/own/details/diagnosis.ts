import { plain, wordsOf } from '../../words.ts'
import { saysEnded } from '../mended/ended.ts'
import { saysCorrection } from './counted.ts'

const MOST = 16

/** What it comes from, or what it is: a thing behind "it is", "it comes from", "المشكل ف", "tle3 lmochkil". */
const CAUSE =
  /(?:^| )(?:(?:ca|cela|il|probleme|souci|panne) (?:vient|venait|viendrait) d\S*|a cause d\S*|la cause|c est (?:juste |seulement |peut etre |surement |sans doute |bien )?(?:le|la|l|les|un|une) \S+|ال(?:مشكل|عطب|خلل|سبب)\S* (?:راه |هو |كان |جاي |طلع )*(?:ف|في|من|ب|ديال|هو)\S*|بسبب|(?:طلع|طلعات|بان|باين|كيبان|يبدو|الظاهر)(?: \S+){0,2} (?:ف|في|من|ان|بلي|غير|هو|هي)\S*|(?:راه|راها|هو|هي) (?:غير )?(?:ال)?(?:كابل|خيط|سلك|بريز|سويتش|روتور)\S*|lmo?u?chkil (?:rah |howa |hwa |jay |kan |tle3 )*(?:f|fi|mn|men|dyal|d|howa)|(?:tle3|tla3|tel3at|ban|bayn|kayban)(?: \S+){0,2} (?:f|fi|mn|men|belli|bli|ghir|howa|hiya)|(?:rah|raha|howa|hiya) (?:ghir )?l? ?(?:kabl|cabl|khit|selk|priz|switch|rout)\S*|sabab)(?= |$)/u

/** "En fait c'est le câble du switch", "المشكل طلع ف الكابل": why it fails, and nothing of a repair. */
export const saysDiagnosis = (text: string): boolean => {
  const words = wordsOf(plain(text))
  if (words.length < 2 || words.length > MOST || /[?؟]/u.test(text) || saysEnded(text)) return false
  return saysCorrection(text) || CAUSE.test(words.join(' '))
}
