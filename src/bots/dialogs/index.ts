export type { Correction, Corrections } from './corrections.ts'
export { createDialogs } from './dialogs.ts'
export type { Desk } from './talk.ts'
export type { DialogState, Dialogs, OpenQuestion, Turn, TurnResult } from './turn.ts'
