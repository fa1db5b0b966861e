import { type Category, isActive, isPrivateCategory, type Ticket } from '../../../../tickets/index.ts'
import { listed, wordsOf } from '../../reading/words.ts'

/** People have one account in each of these. */
const SYSTEMS: readonly (readonly string[])[] = [
  listed('massar lmassar مسار المسار'),
  listed('taalim تعليم mail email courriel بريد البريد ايميل outlook'),
  listed('teams تيمز'),
  listed('moutamadris متمدرس'),
  listed('esise e-takwin takwin etakwin'),
]
const OF_ANOTHER = new Set(
  listed(`autre autres collegue collegues eleve eleves fils fille اخر اخري زميل زميلي زميلتي تلميذ التلاميذ akhor akhra khor
  tlmid talamid zamili zamilti`),
)

const systemsIn = (text: string): readonly number[] => {
  const words = new Set(wordsOf(text))
  return SYSTEMS.flatMap((names, at) => (names.some((name) => words.has(name)) ? [at] : []))
}

/** Both name a system, and none of them is the same. */
const areApart = (one: string, other: string): boolean => {
  const [before, now] = [systemsIn(one), systemsIn(other)]
  return before.length > 0 && now.length > 0 && !now.some((system) => before.includes(system))
}

/**
 * Their own open ticket of a personal account: told once more, in whatever words and hours later, it is the same account,
 * unless another system or another person's account is named.
 */
export const sameAccount = (
  mine: readonly Ticket[],
  { category, text }: { readonly category: Category; readonly text: string },
): Ticket | undefined => {
  if (!isPrivateCategory(category) || wordsOf(text).some((word) => OF_ANOTHER.has(word))) return undefined
  return mine.find(
    (ticket) => ticket.category === category && isActive(ticket.state) && !areApart(ticket.report.text, text),
  )
}
