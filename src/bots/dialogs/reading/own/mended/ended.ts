import { overIn } from '../../orders/ending/over.ts'
import { saysMended, saysSolved } from '../../orders/movement/solved.ts'
import { plainAnswer } from '../../plain-answer.ts'
import { plain, wordsOf } from '../../words.ts'
import { saysBetter } from './better.ts'
import { saysOver } from './over.ts'
import { saysWorksAgain } from './works-again.ts'

/** "En fait", "bon, …": words of a repair that tell of none. */
const EMPTY = /(?:^| )(?:(?:en|au|tout a) fait|si bien)(?= |$)|^bon (?!pour|c est)/gu

const withoutEmpty = (text: string): string => wordsOf(plain(text)).join(' ').replace(EMPTY, ' ').trim()

/** The words themselves say that it works, is mended or is not needed any more. */
export const saysEnded = (text: string): boolean =>
  plainAnswer(text) === 'yes' ||
  overIn(text) !== undefined ||
  saysMended(withoutEmpty(text)) ||
  [saysBetter, saysOver, saysWorksAgain, saysSolved].some((says) => says(text))
