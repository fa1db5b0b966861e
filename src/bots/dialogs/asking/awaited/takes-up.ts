import { skeletonOf } from '../../../../shared/text/index.ts'
import type { Ticket } from '../../../../tickets/index.ts'
import { bare, listed, mentions, wordsOf } from '../../reading/words.ts'

const SHORTEST = 4
const TRIED = listed('essaye essayer teste tester جربت جربنا جربتها jerrebt jarrabt jrebt jerebt')
const EVERYDAY = listed(
  'dans avec pour quel quelle salle classe cette etes vous encore القاعه الان عندكم هذا هذه كاين',
)

const tellingOf = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(text)
      .map(bare)
      .filter((word) => word.length >= SHORTEST && !mentions([word], EVERYDAY))
      .map((word) => skeletonOf(word))
      .filter(({ length }) => length >= 2),
  )

/**
 * The words answer the question that this ticket put: they begin by a yes or a no, tell of a trial, or take up a word
 * of it ("le courant est-il coupé ?", "le courant non, mais…"), whatever else they name.
 */
export const takesUp = (text: string, { state }: Ticket): boolean => {
  if (state.status !== 'waiting' || state.for !== 'requester' || !state.question) return false
  if (BEGINS.test(wordsOf(text)[0] ?? '') || mentions(wordsOf(text), TRIED)) return true
  const asked = tellingOf(state.question)
  return [...tellingOf(text)].some((word) => asked.has(word))
}

const BEGINS = /^(?:oui|ouais|non|nan|si|نعم|اه|ايه|اييه|لا|لالا|iyeh|ah|wah|lla|la)$/u
