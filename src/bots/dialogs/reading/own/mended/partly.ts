import { wordsOf } from '../../words.ts'

const MOST = 16

const SOME =
  '(?:\\p{N}+|une?|deux|trois|quatre|cinq|quelques|la moitie|une partie|certains?|certaines|واحد|وحده|جوج|تلاته|ثلاثه|ربعه|خمسه|شي|شويه|النص|نص|البعض|بعض|wa7ed|we7da|jouj|tlata|reb3a|khamsa|chwiya|chi|noss|nes)'
const CAME =
  '(?:revenu\\w*|reparti\\w*|remarch\\w*|marche\\w*|fonctionn\\w*|repare\\w*|reapparu\\w*|recu\\w*|رجع\\p{L}*|عاد\\p{L}*|خدم\\p{L}*|تصلح\\p{L}*|بان\\p{L}*|ظهر\\p{L}*|rj3\\w*|rej3\\w*|rje3\\w*|raj3\\w*|khedm\\w*|khdm\\w*|banou?|tsel7o)'
const ONLY = '(?:que|qu|seulement|juste|uniquement|غير|فقط|سوي|الا|ghir|ghi|3ir|gha)'

/** Something came back, and not all of it: no end, and no failure either. */
const PARTLY = [
  `${CAME} (?:\\S+ )?${ONLY} ${SOME}(?= |$)`,
  `${ONLY} ${SOME} (?:\\S+ ){0,3}${CAME}(?= |$)`,
  `(?:n en|il n en|n en est|n en sont) (?:est |sont )?revenu\\w* que`,
  `${CAME} ${SOME} (?:\\S+ )?(?:seulement|فقط|safi)(?= |$)`,
  '(?:pas tous|pas toutes|il en manque|manque encore|ماشي كاملين|ماشي كلهم|ليس كلهم|ليس الجميع|باقي ناقص\\p{L}*|machi kamlin|machi kolhom|ba9i na9s\\w*)(?= |$)',
].map((pattern) => new RegExp(`(?:^| )${pattern}`, 'u'))

/** "رجعو غير 20", "seulement 20 sont revenus", "rj3o ghir 20". */
export const saysPartly = (text: string): boolean => {
  const words = wordsOf(text)
  const said = words.join(' ')
  return words.length <= MOST && !/[?؟]/u.test(text) && PARTLY.some((pattern) => pattern.test(said))
}
