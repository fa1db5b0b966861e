import type { Texts } from '../../../shared/i18n/index.ts'
import { formatInstant } from '../../../shared/i18n/index.ts'
import type { Language, LocalizedName } from '../../../shared/index.ts'
import { type Incident, type IncidentNews, updateOf } from '../../../tickets/index.ts'
import type { OutboundMessage } from '../delivery.ts'

/** What a school reads of an incident: what it is, where, since when, and that there is no need to report it again. */
export const composeIncident = (
  { incident, news, unit }: { incident: Incident; news: IncidentNews; unit: LocalizedName },
  { language, texts, now }: { language: Language; texts: Texts; now: Date },
): OutboundMessage => {
  const update = updateOf(news, incident)
  const ended = incident.closed?.retracted ? 'retracted' : 'closed'
  const key = update ? 'updated' : news === 'closed' ? ended : 'declared'
  const at = news === 'closed' ? (incident.closed?.at ?? now) : (update?.at ?? incident.declaredAt)
  return {
    text: texts.t(language, `notifications:incident.${key}`, {
      category: texts.t(language, `terms:category.${incident.category}`),
      unit: unit[language],
      at: formatInstant(language, at, now),
      words: incident.text,
      ...(update ? { update: update.text } : {}),
    }),
    choices: [],
    language,
  }
}
