import type { Language, LocalizedName } from '../../shared/index.ts'
import type { Axis, Membership, Person, Role, Service } from '../domain/person.ts'
import { demoSchoolCodes } from './units.ts'

type Row = readonly [id: string, unit: string, role: Role, ar: string, fr: string, axis?: Axis]

const OFFICES: readonly Row[] = [
  ['centre-1', 'MEN', 'supervisor', 'رجاء بناني', 'Rajae Bennani'],
  ['centre-2', 'MEN', 'supervisor', 'عادل الفاسي', 'Adil El Fassi'],
  ['operator-1', 'MEN', 'operator', 'هشام العمراني', 'Hicham El Amrani'],
  ['region-oriental-1', 'AREF-OR', 'supervisor', 'محمد بلحاج', 'Mohamed Belhaj'],
  ['region-oriental-2', 'AREF-OR', 'coordinator', 'سعاد مزيان', 'Souad Meziane'],
  ['region-oriental-3', 'AREF-OR', 'adviser', 'كريم بوعزة', 'Karim Bouazza'],
  ['region-fes-1', 'AREF-FM', 'supervisor', 'لطيفة التازي', 'Latifa Tazi'],
  ['region-fes-2', 'AREF-FM', 'coordinator', 'يونس العلوي', 'Younes Alaoui'],
  ['region-fes-3', 'AREF-FM', 'adviser', 'نزهة برادة', 'Nezha Berrada'],
  ...province('province-oujda', 'DP-OUJDA', [
    ['مصطفى حموتي', 'Mostafa Hamouti'],
    ['نورة القادري', 'Noura Kadiri'],
    ['إدريس زروالي', 'Driss Zerouali'],
    ['حنان بوشيخي', 'Hanane Bouchikhi'],
    ['عبد الحق ميموني', 'Abdelhak Mimouni'],
    ['زكية الوكيلي', 'Zakia Ouakili'],
  ]),
  ...province('province-berkane', 'DP-BERKANE', [
    ['جمال اليزناسني', 'Jamal Iznasni'],
    ['فاطمة الرحماني', 'Fatima Rahmani'],
    ['منير بنعلي', 'Mounir Benali'],
    ['أمينة السعيدي', 'Amina Saidi'],
    ['رشيد قدوري', 'Rachid Kaddouri'],
    ['خديجة الناصري', 'Khadija Naciri'],
  ]),
  ...province('province-fes', 'DP-FES', [
    ['عثمان السقاط', 'Othmane Sekkat'],
    ['سناء الكتاني', 'Sanae Kettani'],
    ['حميد لحلو', 'Hamid Lahlou'],
    ['بشرى الشرايبي', 'Bouchra Chraibi'],
    ['عزيز بنجلون', 'Aziz Benjelloun'],
    ['مليكة الصقلي', 'Malika Skalli'],
  ]),
]

/** What each supervisor of the centre answers for; digital resources and training have one together. */
const SERVICES: Readonly<Record<string, readonly Service[]>> = {
  'centre-1': ['information_systems'],
  'centre-2': ['infrastructure'],
  'centre-3': ['digital_resources', 'training'],
}

/** In a small province the supervisor mends as well: beside information systems, this axis is theirs too. */
const SECOND_AXIS: readonly string[] = ['province-oujda-1', 'province-berkane-1', 'province-fes-1']

/** After everybody else, so that nobody's phone number changes. */
const LATECOMERS: readonly Row[] = [['centre-3', 'MEN', 'supervisor', 'إلياس الشرقاوي', 'Ilyas Cherkaoui']]

const DIRECTORS: readonly (readonly [string, string])[] = [
  ['عبد القادر بنسعيد', 'Abdelkader Bensaid'],
  ['مريم حداوي', 'Meriem Haddaoui'],
  ['حسن بلمختار', 'Hassan Belmokhtar'],
  ['فوزية الهاشمي', 'Fouzia El Hachimi'],
  ['توفيق برحيلي', 'Toufik Berrahili'],
  ['نعيمة أشركي', 'Naima Achraki'],
  ['علي أمزيان', 'Ali Ameziane'],
  ['سميرة المباركي', 'Samira El Mbarki'],
  ['الحسين العراقي', 'Lhoucine Laraki'],
  ['وفاء السبتي', 'Wafae Sebti'],
  ['عمر بوزيان', 'Omar Bouziane'],
  ['حكيمة الودغيري', 'Hakima Ouadghiri'],
]

const TEACHERS: readonly (readonly [string, string])[] = [
  ['سلمى الإدريسي', 'Salma Idrissi'],
  ['ياسين بوعلام', 'Yassine Boualam'],
  ['خالد المرابط', 'Khalid Mourabit'],
  ['أسماء زياني', 'Asmae Ziani'],
  ['إلهام درفوفي', 'Ilham Derfoufi'],
  ['أنس الخطابي', 'Anas El Khattabi'],
  ['رقية معنان', 'Rokia Maanan'],
  ['سفيان عبدلاوي', 'Soufiane Abdellaoui'],
  ['هدى الصالحي', 'Houda Salhi'],
  ['طارق بنعيسى', 'Tarik Benaissa'],
  ['كوثر الريفي', 'Kaoutar Rifi'],
  ['نبيل شعيبي', 'Nabil Chouaibi'],
  ['ابتسام حجي', 'Ibtissam Hajji'],
  ['فؤاد مختاري', 'Fouad Mokhtari'],
  ['زينب بلقاسمي', 'Zineb Belkasmi'],
  ['عماد لعرج', 'Imad Laaraj'],
  ['لبنى الفيلالي', 'Loubna Filali'],
  ['مراد بنشقرون', 'Mourad Benchekroun'],
  ['حفصة التيجاني', 'Hafsa Tijani'],
  ['أيوب السملالي', 'Ayoub Semlali'],
  ['غزلان القباج', 'Ghizlane Kabbaj'],
  ['سعيد الودغيري', 'Said Ouadghiri'],
  ['نجوى البقالي', 'Najwa Bakkali'],
  ['رضى العمراوي', 'Reda Amraoui'],
]

/** The province's people, always in this order: supervisor, three members by axis, coordinator, delegate. */
function province(prefix: string, unit: string, names: readonly (readonly [string, string])[]): Row[] {
  const roles: readonly (readonly [Role, Axis?])[] = [
    ['supervisor'],
    ['member', 'infrastructure'],
    ['member', 'digital_resources'],
    ['member', 'training'],
    ['coordinator'],
    ['delegate'],
  ]
  return names.map(([ar, fr], index) => {
    const [role, axis] = roles[index] ?? ['member']
    return axis
      ? [`${prefix}-${index + 1}`, unit, role, ar, fr, axis]
      : [`${prefix}-${index + 1}`, unit, role, ar, fr]
  })
}

const directors = (): Row[] =>
  DIRECTORS.map(([ar, fr], index) => [
    `director-${index + 1}`,
    demoSchoolCodes[index] ?? '',
    'director',
    ar,
    fr,
  ])

/** Two a school, in order: teacher-1 and teacher-2 are of school 1. */
const teachers = (): Row[] =>
  TEACHERS.map(([ar, fr], index) => [
    `teacher-${index + 1}`,
    demoSchoolCodes[Math.floor(index / 2)] ?? '',
    'staff',
    ar,
    fr,
  ])

/** Odd numbers prefer Arabic, even ones French. */
const languageOf = (id: string): Language => (Number(id.split('-').at(-1)) % 2 === 1 ? 'ar' : 'fr')

const membershipsOf = ([id, unitId, role, , , axis]: Row, from: Date): Membership[] => {
  const membership: Membership = { unitId, role, from, ...(axis ? { axis } : {}) }
  if (SECOND_AXIS.includes(id)) return [membership, { unitId, role: 'member', axis: 'infrastructure', from }]
  return SERVICES[id]?.map((service) => ({ ...membership, service })) ?? [membership]
}

const toPerson = (row: Row, ordinal: number, from: Date): Person => {
  const [id, , , ar, fr] = row
  const name: LocalizedName = { ar, fr }
  return {
    id,
    name,
    phone: `+21260000${String(1001 + ordinal)}`,
    language: languageOf(id),
    memberships: membershipsOf(row, from),
  }
}

/** Everybody of the demonstration; memberships count from the start of the school year before `now`. */
export const demoPeople = (now: Date): Person[] => {
  const from = new Date(Date.UTC(now.getUTCFullYear() - 1, 8, 1))
  const rows = [...OFFICES, ...directors(), ...teachers(), ...LATECOMERS]
  return rows.map((row, ordinal) => toPerson(row, ordinal, from))
}
