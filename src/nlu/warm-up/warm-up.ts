import { keepMet } from '../text/words/vocabulary.ts'
import type { Understander } from '../understanding.ts'
import { TYPICAL } from './typical.ts'

/** Words understood together: so few that whoever writes meanwhile waits for a millisecond or two. */
const TOGETHER = 12

const PAUSE_MS = 1

const textsOf = (words: string): string[] => {
  const all = words.split(' ').filter(Boolean)
  const texts = Array.from({ length: Math.ceil(all.length / TOGETHER) }, (_, nth) =>
    all.slice(nth * TOGETHER, (nth + 1) * TOGETHER).join(' '),
  )
  return [...TYPICAL, ...texts]
}

export type WarmUp = {
  /** Does now what is left of it. */
  finish(): void
}

/**
 * Understands a few sentences, and the common words of the corpus, as soon as there is nothing else to do, so that nobody
 * who writes after a start waits for code to be compiled and for words to be looked up: the first message would take a
 * hundred times as long as later ones, and each word that is new a tenth of a message. A process that is done before does
 * not wait for it.
 */
export const warmUp = (understander: Understander, words: string): WarmUp => {
  const texts = textsOf(words)
  let next = 0
  const takeOne = (): boolean => {
    const text = texts[next++]
    if (text === undefined) return false
    understander.understand(text, { now: new Date() })
    keepMet()
    return true
  }
  // Immediates that hold no process back run one for each time that something else happens; timers run by themselves.
  const later = (): void => {
    setTimeout(() => {
      if (takeOne()) later()
    }, PAUSE_MS).unref()
  }
  later()
  return {
    finish: () => {
      while (takeOne()) {}
    },
  }
}
