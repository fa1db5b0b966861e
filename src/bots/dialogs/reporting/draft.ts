import { readGravity, type Understanding } from '../../../nlu/index.ts'
import type { Category, Report } from '../../../tickets/index.ts'
import { filesOf } from '../reading/files.ts'
import { saysNoHurry } from '../reading/orders/no-hurry.ts'
import { listed, mentions, wordsOf } from '../reading/words.ts'
import type { Talk } from '../talk.ts'

/** What the message says, as a report; its own words whole. */
export const draftOf = ({ turn, t }: Talk, category: Category | null): Report => ({
  text: turn.text || (turn.message.attachments.length > 0 ? t('dialog:reporting.attachment_only') : ''),
  category,
  ...withoutDeniedUrgency(turn.text, details(turn.understanding)),
  ...graveness(turn.text),
  attachments: filesOf(turn.message),
})

/** Danger and extent as the words tell them. */
const graveness = (text: string): Pick<Report, 'danger' | 'whole'> => {
  const { danger, whole } = readGravity(text)
  return { ...(danger ? { danger } : {}), ...(whole ? { whole } : {}) }
}

/** The other of two faults in one message, in its own words. */
export const secondDraftOf = ({ turn }: Talk): Report | undefined => {
  const { secondFault } = turn.understanding ?? {}
  return (
    secondFault && {
      text: secondFault.text,
      category: secondFault.category,
      ...details(secondFault),
      attachments: [],
    }
  )
}

const DENIALS = new Set(listed('pas non ماشي مشي ليس ليست غير machi mashi mchi moch'))
const DEGREES = new Set(listed('si tres trop du tout vraiment d جدا بزاف شي حاجه chi 7aja'))

/** "C pas urgent hein" says the contrary of what the word alone says. */
const isDenied = (text: string, urgency: string): boolean => {
  const words = wordsOf(text)
  const before = words.slice(0, Math.max(0, words.indexOf(wordsOf(urgency)[0] ?? '')))
  return DENIALS.has(before.findLast((word) => !DEGREES.has(word)) ?? '')
}

type Details = Omit<Report, 'text' | 'category' | 'attachments'>

const withoutDeniedUrgency = (text: string, { urgency, ...others }: Details): Details =>
  urgency === undefined || isDenied(text, urgency) || saysNoHurry(text) ? others : { ...others, urgency }

const details = (understood: Pick<Understanding, 'entities' | 'sinceAt'> | undefined): Details => {
  const { room, since, quantity, operator, urgency } = understood?.entities ?? {}
  const sinceAt = understood?.sinceAt
  return {
    ...(room === undefined ? {} : { room }),
    ...(since === undefined ? {} : { since }),
    ...(sinceAt === undefined ? {} : { sinceAt }),
    ...(quantity === undefined ? {} : { quantity }),
    ...(operator === undefined ? {} : { operator }),
    ...(urgency === undefined ? {} : { urgency }),
  }
}

/** Earlier and later words of one report: nothing is dropped, later details count. */
export const joined = (earlier: Report | undefined, later: Report): Report => {
  if (!earlier) return later
  return {
    ...earlier,
    ...later,
    text: [earlier.text, later.text].filter((text) => text !== '').join('\n'),
    category: later.category ?? earlier.category,
    attachments: [...earlier.attachments, ...later.attachments],
  }
}

/** The categories that the message may mean, best first, at most three. */
export const readingsOf = ({ turn }: Talk): Category[] => {
  const { understanding } = turn
  if (!understanding) return []
  const all = [understanding, ...understanding.alternatives]
    .filter(({ intent }) => intent === 'report_fault')
    .map(({ category }) => category)
    .filter((category) => category !== null)
  return [...new Set(all)].slice(0, 3)
}

const IN_A_ROOM: readonly Category[] = ['connectivity', 'computer', 'printer', 'projector', 'power']

/** "Dans toute l'école", "المؤسسة كاملة", "l'administration": a place that is no room is a place all the same. */
const ELSEWHERE =
  listed(`tout toute partout etablissement ecole college lycee administration batiment bureau كامل كلها كاملة جميع
  المؤسسه الاداره المدرسه الثانويه الاعداديه kamel kamla kolha madrasa lmadrasa idara lidara`)

const namesAPlace = (text: string): boolean => mentions(wordsOf(text), ELSEWHERE)

/** Somebody will have to go there, and does not know where. */
export const needsRoom = ({ category, room, text, whole }: Report): boolean =>
  category !== null && !whole && IN_A_ROOM.includes(category) && room === undefined && !namesAPlace(text)
