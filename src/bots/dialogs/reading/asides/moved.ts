import { wordsOf } from '../words.ts'

const MOVED =
  /(?:^| )(?:(?:j ai|je suis|on m a|ils m ont) (?:ete )?(?:mutee?|transferee?|affectee?|nommee?) (?:a|au|dans|en|vers|ailleurs|cette annee)|(?:je (?:ne )?suis plus|je (?:ne )?travaille plus|je n enseigne plus) (?:a|au|dans|en) (?:cet|cette|l|ce|mon) ?\S*|j ai change (?:d|de) (?:ecole|etablissement|college|lycee)|(?:نقلوني|تنقلت|انتقلت|عينوني|تعينت)(?: \S+){0,2} (?:ل|الي|لل|ف|في)\S*|(?:نقلوني|تنقلت) |(?:لم اعد|ما ?بقيت\S*) (?:اشتغل |اعمل |ادرس |خدام\S* |كنقري )?(?:في|ف) ?(?:هذه|هاد|هذا|هاذ|ال)\S*|بدلت (?:ال)?(?:مدرسه|موسسه|اعداديه|ثانويه)|(?:انا|راني) (?:من|ف|في) (?:مدرسه|موسسه|اعداديه|ثانويه) (?:اخري|جديده)|(?:tna9lt|tn9elt|tne9elt|n9louni|na9louni|3eynouni) (?:l|f|men|mn|had)|(?:bddelt|beddelt|bedelt) (?:l ?)?(?:mdra\S+|madrasa|mo2assasa|lycee|college)|ma ?b9itc?h? (?:khd\S+ )?(?:f|fi) (?:had|hadik|l)\S*)/u
const MOST_WORDS = 18

/** "J'ai été mutée au lycée …", "نقلوني لمدرسة أخرى": of the one who writes; no fault is told with it. */
export const saysMovedSchool = (text: string): boolean => {
  const words = wordsOf(text)
  const isLong = words.length > MOST_WORDS || /[?؟]/u.test(text)
  return !isLong && MOVED.test(`${words.join(' ')} `)
}
