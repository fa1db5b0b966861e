import type { Entities, FaultCategory, Intent, Variety } from './labels.ts'

export type Alternative = {
  readonly intent: Intent
  readonly category: FaultCategory | null
  readonly confidence: number
}

/** Another fault than the main one of a message. */
export type OtherFault = {
  readonly category: FaultCategory
  /** Its part of the message, as typed. */
  readonly text: string
  /** The main fault's part, as typed: what is left when this one is told by itself. */
  readonly besides: string
  /** That both parts are such reports, 0 to 1. */
  readonly confidence: number
  readonly entities: Entities
  readonly sinceAt?: Date
}

/** The other of two faults in one message; the second of three, with the third. */
export type SecondFault = OtherFault & { readonly third?: OtherFault }

/** What one message means. */
export type Understanding = {
  readonly variety: Variety
  readonly intent: Intent
  /** Set whenever the intent is `report_fault`, null otherwise. */
  readonly category: FaultCategory | null
  /** Calibrated probability that intent (and category) are right, 0 to 1. */
  readonly confidence: number
  /** Calibrated probability of the category alone, given that it is a fault. */
  readonly categoryConfidence: number
  readonly entities: Entities
  /** When the fault began, if the message dates it. */
  readonly sinceAt?: Date
  /** The whole message as it was meant, when part of it was typed under the wrong keyboard layout; entities stay as typed. */
  readonly meant?: string
  /** Set when the message reports two faults: the other one, in its own words. */
  readonly secondFault?: SecondFault
  /** Best first, the chosen one not included; at most three. */
  readonly alternatives: readonly Alternative[]
}

/** What the dialog should do with it: act and say so, ask which of the best, or ask openly. */
export type Certainty = 'sure' | 'likely' | 'unsure'

export interface Understander {
  /** Never throws, whatever the text; bounded in time by its length. `now` dates relative phrases. */
  understand(text: string, context: { now: Date }): Understanding
}
