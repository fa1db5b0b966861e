/** Why a file is not kept. */
export const REFUSALS = [
  'empty',
  'too_large',
  /** Something that runs. */
  'program',
  'script',
  /** An archive with something that runs in it, or with a further archive. */
  'archive_with_program',
  /** An archive whose content cannot be looked at: locked, damaged, or of a kind that we do not open. */
  'archive_closed',
] as const
export type Refusal = (typeof REFUSALS)[number]
