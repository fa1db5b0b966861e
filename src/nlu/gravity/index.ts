import { tellsOfDanger } from './danger.ts'
import { tellsOfHeld, tellsOfHurt } from './injury.ts'
import { sentencesOf } from './reading.ts'
import { tellsOfWhole } from './whole.ts'

/** How grave a message makes its trouble, by its words alone. */
export type Gravity = {
  /** Fire, smoke, a smell of burning, sparks, current that strikes, bare wires, water on what carries current; somebody hurt. */
  readonly danger: boolean
  /** Somebody is hurt, and nothing of the rest is told. */
  readonly hurt?: true
  /** The whole establishment is hindered: "المؤسسة كاملة", "toutes les salles", "plus rien ne marche nulle part". */
  readonly whole: boolean
}

/**
 * Reads danger and extent out of a message, in all five varieties. What is denied does not count ("pas de fumée", "ماكاين
 * لا دخان"), nor what is plainly a figure of speech; where in doubt it is danger. Never throws; bounded in time.
 */
export const readGravity = (text: string): Gravity => {
  const sentences = sentencesOf(text)
  const whole = tellsOfWhole(sentences)
  if (tellsOfDanger(sentences) || tellsOfHeld(sentences)) return { danger: true, whole }
  return tellsOfHurt(sentences) ? { danger: true, hurt: true, whole } : { danger: false, whole }
}
