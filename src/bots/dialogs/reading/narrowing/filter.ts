import type { TicketStatus } from '../../../../tickets/index.ts'
import { listed, mentions, wordsOf } from '../words.ts'
import { isPeriodWord } from './period.ts'

export const ACTIVE: readonly TicketStatus[] = ['unassigned', 'taken', 'waiting']
const OVER: readonly TicketStatus[] = ['resolved', 'closed']

const OPEN_WORDS = listed(`ouvert cours attente reste restant مفتوح باقي مازال عالق ba9i baqi mazal meftou`)
const OVER_WORDS = listed(`resolu ferme clotur termine regle مغلق مسدود تحلات تقاد منتهي msdod tsed t7el`)

export const statusesNamed = (text: string): readonly TicketStatus[] | undefined => {
  const words = wordsOf(text)
  if (mentions(words, OPEN_WORDS)) return ACTIVE
  return mentions(words, OVER_WORDS) ? OVER : undefined
}

const LATE_WORDS = listed(
  `retard trainent depass متاخر تاخر تعطل معطل m3etlin m3tlin mte3tlin met2akhra mta5ra`,
)

/** "Lesquelles sont en retard ?": past their deadline only. */
export const asksOnlyLate = (text: string): boolean => mentions(wordsOf(text), LATE_WORDS)

/** It narrows a list, and says nothing of what is in the tickets. */
export const isFilterWord = (word: string): boolean =>
  mentions([word], [...OPEN_WORDS, ...OVER_WORDS]) || isPeriodWord(word)

const REPORTED_BY_ME = listed(`signale declare بلغت صرحت طلباتي تذاكري شكاياتي bleght blaght bl8t`)
const MINE = /\bmes (?:demandes|tickets|signalements|declarations|pannes|reclamations)\b/

/** "Ce que j'ai signalé", "mes demandes": only one's own, whatever one may see besides. */
export const asksOnlyMine = (text: string): boolean => {
  const words = wordsOf(text)
  return mentions(words, REPORTED_BY_ME) || MINE.test(words.join(' '))
}
