import { type Equipment, isUnderWarranty, type Line } from '../../../../directory/index.ts'
import { formatDay } from '../../../../shared/i18n/index.ts'
import { ellipsis } from '../../../../shared/text/index.ts'
import type { Draft } from '../facts.ts'

/** A computer room has many alike: so many are named, the others counted. */
const NAMED = 3
const LABEL_LIMIT = 80

const say = ({ texts, language }: Draft, key: string, params: Record<string, string | number>): string =>
  texts.t(language, `notifications:on_site.${key}`, params)

const lineWords = (draft: Draft, { operator, kind, speedMbps, contract }: Line): string => {
  const params = {
    operator: draft.texts.t(draft.language, `terms:operator.${operator}`),
    kind: draft.texts.t(draft.language, `terms:line_kind.${kind}`),
    contract: ellipsis(contract, LABEL_LIMIT),
  }
  return speedMbps === undefined
    ? say(draft, 'line', params)
    : say(draft, 'line_with_speed', { ...params, speed: speedMbps })
}

const warrantyWords = (draft: Draft, equipment: Equipment): string => {
  const { warrantyUntil, supplier } = equipment
  if (!warrantyUntil) return say(draft, 'warranty_unknown', {})
  const until = formatDay(draft.language, warrantyUntil, draft.facts.now)
  if (!isUnderWarranty(equipment, draft.facts.now)) return say(draft, 'out_of_warranty', { until })
  return supplier
    ? say(draft, 'under_warranty_at', { until, supplier: ellipsis(supplier, LABEL_LIMIT) })
    : say(draft, 'under_warranty', { until })
}

const equipmentWords = (draft: Draft, equipment: Equipment): string => {
  const params = {
    kind: draft.texts.t(draft.language, `terms:equipment.${equipment.kind}`),
    label: ellipsis(equipment.label, LABEL_LIMIT),
    warranty: warrantyWords(draft, equipment),
  }
  return equipment.serial === undefined
    ? say(draft, 'equipment', params)
    : say(draft, 'equipment_with_serial', { ...params, serial: ellipsis(equipment.serial, LABEL_LIMIT) })
}

/** The lines of the school, and the equipment of the room with its warranty: each on a line of its own. */
export const onSiteLines = (draft: Draft): string[] => {
  const { lines = [], equipment = [] } = draft.facts.onSite ?? {}
  const others = equipment.length - NAMED
  return [
    ...lines.slice(0, NAMED).map((line) => lineWords(draft, line)),
    ...equipment.slice(0, NAMED).map((one) => equipmentWords(draft, one)),
    ...(others > 0 ? [say(draft, 'others', { count: others })] : []),
  ]
}
