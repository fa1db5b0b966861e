export type TurnKind = 'report' | 'status' | 'other'

/** Faults of different kinds and rooms, clear enough that a ticket is opened at once. */
const REPORTS = [
  "L'imprimante de la salle 12 ne marche plus depuis ce matin, elle affiche bourrage papier",
  'طابعة القاعة 4 لا تطبع منذ أمس',
  'Le vidéoprojecteur de la salle 7 ne démarre plus depuis lundi',
  'داتاشو ديال القاعة 5 ما خدامش من البارح',
  'Pas de connexion internet dans la salle 3 depuis hier, le wifi ne marche pas',
  'lpc dyal salle 9 makaych3elch mn lbare7',
  'الكهرباء مقطوعة في القاعة 8 منذ الصباح',
  "L'ordinateur de la salle 2 ne s'allume plus depuis ce matin",
] as const

const STATUS = [
  'Où en est ma demande ?',
  'أين وصل طلبي؟',
  'fin wslat demande dyali?',
  'فين وصلات الشكاية ديالي؟',
] as const

/** Greetings, thanks, help, lists and details that are added. */
const OTHERS = [
  'Bonjour',
  'شكرا جزيلا',
  'Aide',
  'Mes demandes en cours',
  'السلام عليكم',
  'Merci beaucoup',
  'المساعدة',
] as const
const COMMENT = "J'ajoute que le problème touche aussi les autres postes de la salle"

const pick = <T>(from: readonly [T, ...T[]] | readonly T[], n: number): T => from[n % from.length] as T

export const TURN_KINDS: readonly TurnKind[] = ['report', 'status', 'other']

/**
 * The n-th message: of every four one report, one question about it, and two others; the same in every run.
 * Or all of one kind.
 */
export const messageOf = (n: number, people: number, only?: TurnKind): { kind: TurnKind; text: string } => {
  const round = Math.floor(n / people)
  const turn = only ? 4 * n + { report: 0, status: 1, other: 2 + (n % 2) }[only] : n + round
  const nth = Math.floor(turn / 4)
  switch (turn % 4) {
    case 0:
      return { kind: 'report', text: pick(REPORTS, nth + 3 * round) }
    case 1:
      return { kind: 'status', text: pick(STATUS, nth) }
    default:
      // two rounds before, this person has reported the fault
      if (turn % 4 === 2 && round > 2 && nth % 2 === 0) return { kind: 'other', text: COMMENT }
      return { kind: 'other', text: pick(OTHERS, 2 * nth + (turn % 2)) }
  }
}
