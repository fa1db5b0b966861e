import type { Incident } from '../../../tickets/index.ts'
import type { Talk } from '../talk.ts'
import { categoryWord, instant } from '../wording/ticket-words.ts'

export const unitName = async (talk: Talk, { unitId }: Incident): Promise<string> =>
  (await talk.desk.directory.getUnit(unitId)).name[talk.language]

/** "• connexion internet, Direction provinciale Berkane (aujourd'hui à 09:00)". */
export const lineOf = async (talk: Talk, incident: Incident): Promise<string> =>
  talk.t('dialog:incidents.one', {
    category: categoryWord(talk, incident.category),
    unit: await unitName(talk, incident),
    at: instant(talk, incident.declaredAt),
  })
