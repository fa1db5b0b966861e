import { plain, wordsOf } from '../../../words.ts'
import { isThere } from './wait.ts'

/** "Pas le bon modèle", "ماشي هو", "ليس النوع المطلوب", "machi hada": another thing came than was waited for, or a bad one. */
const WRONG =
  /(?:^| )(?:(?:pas|n est pas|c est pas) (?:du tout |vraiment )?(?:le |la |les )?(?:bons?|bonnes?|compatibles?|adaptee?s?|conformes?|celui|celle|ce qu\p{L}*|ce que)|(?:mauvais\p{L}*|faux|fausse|autre) (?:modele|reference|piece|type|taille|format|longueur|lampe|cable|toner|cartouche|marque)|erreur (?:de|d) (?:modele|reference|commande|livraison|article)|trompe\p{L}*|incompatible\p{L}*|defectu\p{L}*|ne (?:va|convient|rentre|marche|correspond)\p{L}* pas|(?:va|convient|rentre|marche|correspond)\p{L}* pas|ماشي (?:هو|هي|هوا|هيا|هاداك|هاديك|هداك|هديك|هذاك|داك|ديك|نفس|لي|اللي|ال\p{L}+|مناسب\p{L}*)|(?:ليس|ليست) (?:هو |هي )?(?:ال\p{L}+|مناسب\p{L}*|مطابق\p{L}*|نفس)|(?:غير|ما) (?:مناسب\p{L}*|مطابق\p{L}*|متوافق\p{L}*)|لا (?:ي|ت)(?:ناسب|وافق|طابق)\p{L}*|غلط\p{L}*|غالط\p{L}*|خاسر\p{L}*|م[ا ]? ?(?:ك)?(?:ي|ت)(?:ركب|دخل|صلح|ناسب)\p{L}*ش|(?:machi|mashi|mchi|moch) (?:howa|houwa|hwa|hiya|hia|hadak|hadik|dak|dik|nefs|li|lli|l\p{L}+|mounasib\p{L}*)|gh?alat\p{L}*|ghalt\p{L}*|khas[ae]r\p{L}*|makatrkebch|makayrkebch|ma ?kaydkh?olch)(?= |$)/u
const FEW = 16

/** "Le câble est arrivé mais c'est pas le bon modèle": what was waited for came, and is waited for still. */
export const saysWrongPart = (text: string): boolean => {
  const words = wordsOf(plain(text))
  return words.length <= FEW && !/[?؟]/u.test(text) && isThere(text) && WRONG.test(words.join(' '))
}
