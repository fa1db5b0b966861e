import { wordsOf } from '../../words.ts'

const REMAINS =
  /^(?:et |alors |bon |w |و |iwa |ايوا )?(?:qu(?:e| est ce qu(?:i|il)) (?:me |nous )?reste(?: t il)?(?: encore)?(?: a (?:faire|traiter|voir))?|(?:il )?(?:me|nous) reste quoi|combien (?:il )?(?:me|nous) (?:en )?reste(?: t il)?|(?:شنو|اشنو|ماذا|ما الذي) (?:اللي )?(?:باقي|بقا|بقي|تبقي|يتبقي|مازال) (?:ليا|لي|عندي|علي|لينا|عندنا|علينا|خاصني)(?: (?:ن|ا)?\p{L}+)?|(?:chno|chnou|achno|ach) (?:li )?(?:ba9i|b9a|baqi|bqa|mazal) (?:liya|lia|3ndi|3liya|lina|3ndna)(?: \p{L}+)?|(?:شنو|chno|achno) (?:خاصني|khasni|khassni) (?:ندير|نعالج|ndir|n3alej)(?: (?:اليوم|دابا|lyoum|daba))?)(?: (?:svp|stp|اليوم|lyoum|aujourd hui|daba|دابا))?$/u

/** "Que me reste-t-il ?", "شنو باقي ليا", "chno b9a 3ndi": what waits for the writer. */
export const asksWhatRemains = (text: string): boolean => REMAINS.test(wordsOf(text).join(' '))
