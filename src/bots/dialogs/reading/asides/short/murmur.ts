import { plainAnswer } from '../../plain-answer.ts'
import { listed, wordsOf } from '../../words.ts'

const MURMURS = new Set(
  listed(`e eu euh heu heuh hm hum mh mm m ben bah beh bon bof bref enfin voila quoi alors donc ouais oue mouais ma pf pfou ouf tant pis hein ok ah oh eh
  wa ewa iwa aywa ya3ni yaani hmm هم ههم ام اه ايوا اوا وا ياه يعني طيب اوف امم ممم واو والو walo زعما za3ma zaama`),
)
const MOST = 6

const squeezed = (word: string): string => word.replace(/(.)\1+/gu, '$1')

/** "Euh", "hmm", "bon ben voilà quoi": somebody thinks aloud, and says neither yes nor no. */
export const isMurmur = (text: string): boolean => {
  const words = wordsOf(text)
  if (words.length === 0 || words.length > MOST || plainAnswer(text) !== undefined) return false
  if (/[?؟]/u.test(text)) return false
  return words.every((word) => MURMURS.has(word) || MURMURS.has(squeezed(word)))
}
