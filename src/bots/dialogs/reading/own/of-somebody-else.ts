import { asksSomething } from '../orders/telling/question.ts'
import { wordsOf } from '../words.ts'

const COLLEAGUE =
  /(?:^| )(?:collegues?|confrere|consoeur|amie?|prof de|زميل\S*|صديق\S*|صاحب\S*|لاستاذ\S* |الاستاذ\S* (?=\S+ (?:واش|هل))|zamil\S*|sa7bi\S*|sa7bti|sahbi|sahbti)(?: |$)/u
const WONDERS =
  /(?:^| )(?:savoir (?:si|ou)|demande si|me dire si|نعرف (?:واش|هل)|اعرف (?:هل|ان كان)|معرفه (?:هل|ما اذا)|n3ref wach|na3ref wach|n3raf wach)(?: |$)/u

/** "J'aimerais savoir si ma collègue a récupéré son compte": asks about what is somebody else's. */
export const asksOfSomebodyElse = (text: string): boolean => {
  const said = wordsOf(text).join(' ')
  return COLLEAGUE.test(said) && (WONDERS.test(said) || asksSomething(text))
}
