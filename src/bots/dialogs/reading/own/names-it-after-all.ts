import { namedCategory } from '../named-category.ts'
import { listed, wordsOf } from '../words.ts'
import { saysCorrection } from './details/counted.ts'

/** What may stand around a thing that is only named. */
const AROUND = new Set(
  listed(`oui si ouais نعم ايه اه iyeh ah wah en fait finalement plutot pardon erreur desole desolee oups ah je voulais veux dire me trompe suis c est etait ce
  ca cela il s agit d de du des un une le la les l au a bien sur problem probleme panne souci question cote qui ne n marche
  marchent fonctionne fonctionnent pas plus est en panne mot passe هو هي راه راها انما وانما بل مشكل مشكله المشكل عطب العطب
  في ف من د ديال اقصد كنقصد قصدت عفوا سمح ليا سمحلي غلطت تصحيح الحقيقه فالحقيقه اللي لي ما خدامش خداماش خاسر خاسره لا يعمل
  تعمل معطل معطله howa hiya rah raha ra l li lli dyal d f mochkil lmochkil machi ma khdamch khdamach khaser khasra sma7 sme7 sm7
  lia kan9sed 9sedt ghlett ghlat f l7a9i9a`),
)
const MOST = 12

/** The thing and what is said around it, and no other story. */
const onlyNamesIt = (words: readonly string[]): boolean =>
  words.length <= MOST && words.every((word) => AROUND.has(word) || namedCategory(word) !== undefined)

/** "C'est l'ordi finalement", "si si, c'est bien l'ordi", "oui, l'ordi". */
const PUTS_RIGHT =
  /(?:^| )(?:en fait|finalement|plutot|فالحقيقه|في الحقيقه|f l7a9i9a)$|^(?:oui|ouais|si|نعم|ايه|اه|iyeh|ah|wah) /u

/** "En fait c'est bien l'ordi", "أقصد الطابعة", "si si, c'est l'ordi": hardly more than the thing that is meant after all. */
export const namesItAfterAll = (text: string): boolean => {
  const words = wordsOf(text)
  return onlyNamesIt(words) && (saysCorrection(text) || PUTS_RIGHT.test(words.join(' ')))
}
