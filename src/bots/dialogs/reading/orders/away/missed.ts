import { wordsOf } from '../../words.ts'

const WHAT =
  '(?:qu est ce qu(?:i|e|il)|que s est il|quoi de neuf|qu y a t il|il s est passe|c est quoi|resume|bilan|recap|points?|fais moi|donne moi|dis moi|montre|les? demandes?|chno|chnou|achno|achnou|ach|ash|شنو|اشنو|ماذا|ما الذي|ما الجديد|ما جديد|اش|علاش|لخص|ملخص|حصيله|واش|wach|3tini|عطيني|وريني|werini)'
const ABSENCE =
  '(?:(?:en|pendant|durant|depuis) (?:mon absence|mes conges?|que j etais absente?)|quand j etais (?:absente?|en conge)|(?:ف|في|ب|خلال|اثناء|مده|فتره|وقت) ?(?:ال)?(?:غيابي|غياب ديالي|مده غيابي|عطلتي)|فغيابي|بغيابي|(?:ملي|منين|فاش|وقتما|حين|عندما) كنت (?:غايب\\p{L}*|غاءب\\p{L}*|ف العطله|في عطله|فعطله)|(?:f|fi|mn|men) ?(?:l )?ghyabi?(?: dyali)?|(?:mli|melli|fach|mnin) kont (?:ghay[be]\\p{L}*|f l?3otla))'
const MISSED =
  '(?:qu est ce que j ai (?:rate|manque|loupe)|j ai (?:rate|manque|loupe) quoi|ce que j ai (?:rate|manque|loupe)|(?:شنو|اشنو|ماذا|ما الذي) (?:اللي )?(?:فاتني|فايتني)|(?:chno|chnou|achno|ach) (?:li )?(?:fatni|fateni|faytni))'
const ASKS = new RegExp(
  `(?:^| )(?:${WHAT}(?: .*)? ${ABSENCE}|${MISSED}|${ABSENCE} (?:.* )?${WHAT})(?: |$)`,
  'u',
)
const MOST_WORDS = 14

/** "Qu'est-ce qui s'est passé en mon absence ?", "شنو وقع فغيابي", "chno fatni": what came while the writer was away. */
export const asksWhatWasMissed = (text: string): boolean => {
  const words = wordsOf(text)
  return words.length <= MOST_WORDS && ASKS.test(words.join(' '))
}
