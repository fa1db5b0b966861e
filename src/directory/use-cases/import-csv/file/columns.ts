import { INVENTORY_HEADERS } from './inventory-headers.ts'
import { wordKey } from './word-key.ts'

/** Each column by its own name first, then by the headers that administrations give it. */
const HEADERS = {
  person_id: [
    'person_id',
    'id',
    'identifiant',
    'matricule',
    'المعرف',
    'معرف الشخص',
    'رقم التأجير',
    'رقم الموظف',
  ],
  name_ar: [
    'name_ar',
    'arabic name',
    'nom_ar',
    'nom arabe',
    'nom en arabe',
    'الاسم بالعربية',
    'الاسم العربي',
  ],
  name_fr: [
    'name_fr',
    'french name',
    'nom_fr',
    'nom français',
    'nom en français',
    'الاسم بالفرنسية',
    'الاسم الفرنسي',
  ],
  phone: ['phone', 'phone number', 'téléphone', 'tél', 'numéro de téléphone', 'gsm', 'الهاتف', 'رقم الهاتف'],
  role: ['role', 'rôle', 'fonction', 'الدور', 'المهمة', 'الوظيفة'],
  axis: ['axis', 'axe', 'المحور'],
  language: ['language', 'langue', 'اللغة'],
  unit_code: [
    'unit_code',
    'school code',
    'code_unité',
    'code établissement',
    'code de l’établissement',
    'code gresa',
    'رمز الوحدة',
    'رمز المؤسسة',
  ],
  unit_kind: [
    'unit_kind',
    'unit type',
    'type_unité',
    'type établissement',
    'type d’unité',
    'نوع الوحدة',
    'نوع المؤسسة',
  ],
  unit_name_ar: [
    'unit_name_ar',
    'nom_unité_ar',
    'nom unité en arabe',
    'nom établissement en arabe',
    'اسم الوحدة بالعربية',
    'اسم المؤسسة بالعربية',
  ],
  unit_name_fr: [
    'unit_name_fr',
    'nom_unité_fr',
    'nom unité en français',
    'nom établissement en français',
    'اسم الوحدة بالفرنسية',
    'اسم المؤسسة بالفرنسية',
  ],
  parent_code: [
    'parent_code',
    'code_parent',
    'code unité supérieure',
    'رمز الوحدة الأم',
    'رمز الوحدة العليا',
    'رمز المديرية',
  ],
  sector: ['sector', 'secteur', 'القطاع'],
  ...INVENTORY_HEADERS,
} as const

export type Column = keyof typeof HEADERS

const BY_HEADER: ReadonlyMap<string, Column> = new Map(
  Object.entries(HEADERS).flatMap(([column, headers]) =>
    headers.map((header) => [wordKey(header), column as Column] as const),
  ),
)

/** The column that a header names, in Arabic, French or English; undefined when it is none of ours. */
export const columnNamed = (header: string): Column | undefined => BY_HEADER.get(wordKey(header))
