import { ellipsis } from '../../../shared/text/index.ts'
import type { Incident } from '../../../tickets/index.ts'
import type { Talk } from '../talk.ts'
import { instant } from '../wording/ticket-words.ts'

export const unitName = async (talk: Talk, { unitId }: Incident): Promise<string> =>
  (await talk.desk.directory.getUnit(unitId)).name[talk.language]

const WORDS = 80

/** "• « Massar est en panne partout », Direction provinciale Berkane (aujourd'hui à 09:00)": as it was declared. */
export const lineOf = async (talk: Talk, incident: Incident): Promise<string> => {
  const line = talk.t('dialog:incidents.one', {
    words: ellipsis(incident.text, WORDS),
    unit: await unitName(talk, incident),
    at: instant(talk, incident.declaredAt),
  })
  const last = incident.updates?.at(-1)
  if (!last) return line
  return `${line}\n${talk.t('dialog:incidents.last_news', { words: last.text, at: instant(talk, last.at) })}`
}
