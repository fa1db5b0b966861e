import type { Clock } from '../../shared/index.ts'
import type { Category, PersonCommand, Report, TicketStore, Tickets } from '../../tickets/index.ts'

const HOUR_MS = 3_600_000

/** One past ticket: who, what, when (hours before now), and what was done to it since. */
type Story = {
  readonly teacher: number
  readonly category: Category
  readonly text: string
  readonly room?: string
  readonly hoursAgo: number
  readonly steps: readonly (readonly [afterHours: number, by: string, command: PersonCommand])[]
}

const director = (teacher: number): string => `director-${Math.ceil(teacher / 2)}`

/** Taken, repaired at the school, confirmed by the teacher. */
const repaired = (teacher: number, note: string): Story['steps'] => [
  [1, director(teacher), { type: 'take' }],
  [5, director(teacher), { type: 'resolve', note }],
  [7, `teacher-${teacher}`, { type: 'confirm' }],
]

/** Forwarded by the director, and taken at the province by who looks after such things. */
const forwarded = (teacher: number, reason: string, takenBy: string): Story['steps'] => [
  [1, director(teacher), { type: 'take' }],
  [2, director(teacher), { type: 'forward', reason }],
  [3, takenBy, { type: 'take' }],
]

/** School 1 (teachers 1 and 2) has only closed tickets, so that a first visitor begins with a clean desk. */
const STORIES: readonly Story[] = [
  {
    teacher: 1,
    category: 'printer',
    room: 'قاعة الأساتذة',
    text: 'الطابعة ديال قاعة الأساتذة كتعلق الورق',
    hoursAgo: 400,
    steps: repaired(1, 'تم تنظيف البكرات'),
  },
  {
    teacher: 2,
    category: 'connectivity',
    room: 'salle 4',
    text: 'Plus de Wi-Fi dans la salle 4 depuis ce matin',
    hoursAgo: 260,
    steps: repaired(2, "Point d'accès redémarré"),
  },
  {
    teacher: 3,
    category: 'projector',
    room: 'القاعة 6',
    text: 'المسلاط لا يشتغل في القاعة 6',
    hoursAgo: 6,
    steps: [[1, 'director-2', { type: 'take' }]],
  },
  {
    teacher: 4,
    category: 'computer',
    room: 'salle informatique',
    text: 'Trois PC de la salle informatique ne démarrent plus',
    hoursAgo: 30,
    steps: forwarded(4, 'Il faut un technicien', 'province-oujda-2'),
  },
  {
    teacher: 5,
    category: 'massar_grades',
    text: 'نقط المراقبة المستمرة ما كتسجلش فمسار',
    hoursAgo: 330,
    steps: repaired(5, 'تم فتح مسك النقط من جديد'),
  },
  {
    teacher: 6,
    category: 'power',
    room: 'salle 2',
    text: "La prise de la salle 2 a brûlé, il n'y a plus de courant",
    hoursAgo: 120,
    steps: repaired(6, 'Prise changée'),
  },
  {
    teacher: 8,
    category: 'equipment_request',
    text: 'Nous attendons encore les deux tablettes promises en septembre',
    hoursAgo: 28,
    steps: forwarded(8, 'Dotation à demander à la province', 'province-oujda-2'),
  },
  {
    teacher: 9,
    category: 'connectivity',
    text: 'الأنترنيت مقطوعة فالمؤسسة كلها',
    hoursAgo: 200,
    steps: repaired(9, 'رجع الخط من عند اتصالات المغرب'),
  },
  {
    teacher: 11,
    category: 'computer',
    room: 'القاعة 3',
    text: 'البيسي ديال القاعة 3 تقيل بزاف',
    hoursAgo: 1,
    steps: [],
  },
  {
    teacher: 13,
    category: 'printer',
    text: 'نفد الحبر من طابعة الإدارة',
    hoursAgo: 180,
    steps: repaired(13, 'تم تغيير الحبر'),
  },
  {
    teacher: 14,
    category: 'massar_absence',
    text: 'La saisie des absences dans Massar affiche une erreur',
    hoursAgo: 27,
    steps: forwarded(14, 'Concerne Massar', 'province-berkane-1'),
  },
  {
    teacher: 16,
    category: 'projector',
    room: 'salle 11',
    text: 'Le vidéoprojecteur de la salle 11 affiche tout en vert',
    hoursAgo: 90,
    steps: repaired(16, 'Câble VGA changé'),
  },
  {
    teacher: 17,
    category: 'digital_resources',
    text: 'رخصة البرنام التعليمي سالات',
    hoursAgo: 29,
    steps: forwarded(17, 'تجديد الرخصة من اختصاص المديرية', 'province-fes-3'),
  },
  {
    teacher: 19,
    category: 'content_filtering',
    text: 'موقع تربوي محجوب فقاعة الإعلاميات',
    hoursAgo: 150,
    steps: repaired(19, 'تمت إضافة الموقع إلى اللائحة'),
  },
  {
    teacher: 22,
    category: 'connectivity',
    room: 'labo',
    text: 'Internet très lent au labo tous les matins',
    hoursAgo: 7,
    steps: [[1, 'director-11', { type: 'take' }]],
  },
  {
    teacher: 24,
    category: 'training',
    text: 'Comment m’inscrire à la formation sur les tableaux interactifs ?',
    hoursAgo: 220,
    steps: repaired(24, 'Lien d’inscription envoyé'),
  },
]

export type HistoryDeps = {
  readonly store: TicketStore
  /** The ticket core on a clock of the history's own. */
  readonly ticketsAt: (clock: Clock) => Tickets
}

/**
 * Lets the stories happen in the past through the real use cases, then marks their events as told:
 * nobody is alerted about history. Safe to run again: command ids are fixed.
 */
export const loadDemoHistory = async ({ store, ticketsAt }: HistoryDeps, now: Date): Promise<void> => {
  for (const [index, story] of STORIES.entries()) {
    const at = (hours: number): Tickets =>
      ticketsAt({ now: () => new Date(now.getTime() - (story.hoursAgo - hours) * HOUR_MS) })
    const report: Report = {
      text: story.text,
      category: story.category,
      attachments: [],
      ...(story.room ? { room: story.room } : {}),
    }
    const opened = await at(0).open({ as: `teacher-${story.teacher}`, commandId: `demo:${index}:0`, report })
    for (const [ordinal, [hours, by, command]] of story.steps.entries()) {
      await at(hours).act({ as: by, commandId: `demo:${index}:${ordinal + 1}`, ticketId: opened.id, command })
    }
    const told = await store.find(opened.id)
    if (told)
      await store.markRelayed(
        told.id,
        told.timeline.map(({ id }) => id),
      )
  }
}
