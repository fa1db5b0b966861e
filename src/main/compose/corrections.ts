import type { Correction, Corrections } from '../../bots/index.ts'
import { activeMemberships, type Directory } from '../../directory/index.ts'
import { type SuggestionStore, suggest, type Understander } from '../../nlu/index.ts'
import type { Texts } from '../../shared/i18n/index.ts'
import { LANGUAGES, type Logger } from '../../shared/index.ts'
import { isPrivateCategory } from '../../tickets/index.ts'

export type CorrectionParts = {
  readonly store: SuggestionStore
  readonly understander: Understander
  readonly directory: Directory
  readonly texts: Texts
  readonly logger: Logger
}

/** The person and everybody of the same units: those whom a report is likely to name. */
const namesAround = async (directory: Directory, personId: string, at: Date): Promise<string[]> => {
  const person = await directory.getPerson(personId)
  const unitIds = activeMemberships(person, at).map(({ unitId }) => unitId)
  const colleagues = await directory.listMembers({ unitIds, at })
  return [person, ...colleagues].flatMap(({ name }) => [name.ar, name.fr])
}

/** Corrections become suggestions, masked, beside the turn: a reply neither waits for them nor fails with them. */
export const createCorrections = ({ directory, texts, logger, ...parts }: CorrectionParts): Corrections => {
  /** What the bot itself wrote into a report that came as a picture. */
  const ours = new Set(LANGUAGES.map((language) => texts.t(language, 'dialog:reporting.attachment_only')))
  const said = (text: string): string =>
    text
      .split('\n')
      .filter((line) => !ours.has(line))
      .join('\n')

  const keep = async ({ key, personId, text, chosen, at }: Correction): Promise<void> => {
    // whoever reads suggestions reads no personal matter, masked or not
    if (isPrivateCategory(chosen.category)) return
    const names = await namesAround(directory, personId, at)
    await suggest(parts, { text: said(text), names, chosen, at }, key)
  }
  return {
    async note(correction) {
      await keep(correction).catch((err) =>
        logger.warn({ err }, 'a correction could not be kept for the corpus'),
      )
    },
  }
}
