import type { EquipmentKind } from '../../../domain/inventory/equipment.ts'
import type { LineKind, Operator } from '../../../domain/inventory/line.ts'
import { vocabularyOf } from '../vocabulary.ts'

const EQUIPMENT_WORDS: Readonly<Record<EquipmentKind, string>> = {
  computer: 'pc|ordinateur|حاسوب',
  printer: 'imprimante|طابعة',
  projector: 'vidéoprojecteur|projecteur|مسلاط|عارض',
  network: 'réseau|équipement réseau|الشبكة|شبكة',
  ups: 'onduleur|مموج',
  other: 'autre|آخر|أخرى',
}
const OPERATOR_WORDS: Readonly<Record<Operator, string>> = {
  maroc_telecom: 'maroc telecom|iam|اتصالات المغرب',
  orange: 'orange maroc|أورنج',
  inwi: 'إنوي',
  other: 'autre|آخر|أخرى',
}
const LINE_WORDS: Readonly<Record<LineKind, string>> = {
  fibre: 'fiber|fibre optique|ftth|الألياف البصرية|الألياف',
  adsl: 'vdsl',
  '4g': '5g|4g/5g',
  satellite: 'vsat|الأقمار الاصطناعية|قمر اصطناعي',
  other: 'autre|آخر|أخرى',
}

export const equipmentKinds = vocabularyOf(EQUIPMENT_WORDS)
export const operators = vocabularyOf(OPERATOR_WORDS)
export const lineKinds = vocabularyOf(LINE_WORDS)
