import type { Hit } from './denied.ts'
import { has, type Sentence } from './reading.ts'

const NEAR = 5
const SMOKING = new Set(['fume', 'fument', 'fumait', 'كيدخن', 'كيدخنو', 'يدخن'])
const PRICES = new Set('prix اثمنه الاثمنه اسعار الاسعار'.split(' '))

/** "Alarme incendie", "détecteur de fumée", "تمرين الحريق": what is meant against fire, unless it rings. */
const isDrill = (sentence: Sentence, { from }: Hit): boolean =>
  sentence.kinds.slice(Math.max(0, from - NEAR), from).some((each) => each.has('drill')) &&
  !has(sentence, 'rings')

/** Cigarettes and who smokes them; smoke out of ears is anger. */
const isNoFire = (sentence: Sentence, { from }: Hit): boolean => {
  if (!sentence.kinds[from]?.has('smoke')) return false
  // "Arrêter de fumer": only a device's is smoke.
  if (sentence.words[from] === 'fumer' && !has(sentence, 'device', 'socket', 'wire')) return true
  const isPerson = SMOKING.has(sentence.words[from] ?? '') && has(sentence, 'people')
  return has(sentence, 'tobacco', 'body') || isPerson
}

/** "Étincelles" of wit, fireworks at a feast: sparks count where nothing but people is spoken of only if they come out of something. */
const isShow = (sentence: Sentence, { from }: Hit): boolean => {
  if (!sentence.kinds[from]?.has('spark')) return false
  const isElectric = has(sentence, 'socket', 'wire', 'electricity', 'device')
  return !isElectric && (has(sentence, 'people') || sentence.words[from] === 'artifice')
}

/** Whether what was found is a way of speaking, or something meant against danger. */
export const isFigure = (sentence: Sentence, hit: Hit): boolean =>
  isDrill(sentence, hit) ||
  isNoFire(sentence, hit) ||
  isShow(sentence, hit) ||
  sentence.words.some((word) => PRICES.has(word))
