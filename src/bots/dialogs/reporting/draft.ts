import type { OtherFault, SecondFault, Understanding } from '../../../nlu/index.ts'
import { stripBidiControls } from '../../../shared/text/index.ts'
import { type Category, isPrivateCategory, type Report } from '../../../tickets/index.ts'
import { filesOf } from '../reading/files.ts'
import { gravityOf } from '../reading/gravity.ts'
import { saysNoHurry } from '../reading/orders/assessing/no-hurry.ts'
import { placeTidied } from '../reading/orders/place-tidied.ts'
import { placeIn, roomSpeltOut } from '../reading/orders/places.ts'
import { placeOfFault } from '../reading/own/details/place-of-fault.ts'
import { withoutSecrets } from '../reading/own/secrets.ts'
import { listed, mentions, wordsOf } from '../reading/words.ts'
import type { Talk } from '../talk.ts'
import type { OtherReport } from '../turn.ts'

/**
 * What the message says, as a report; its own words whole. What it tells of a personal account beside another fault is
 * for other eyes than those who read of that fault: it is in the report of its own.
 */
export const draftOf = (talk: Talk, category: Category | null): Report => ({
  text: withLetters(withoutSecrets(wordsOfFirst(talk.turn)), talk.turn),
  category,
  ...placeByNumberOrName(talk, { category, words: wordsOfPlace(talk.turn) }),
  ...withPlace(talk.turn.text, detailsSaid(talk.turn)),
  ...graveness(talk.turn.text),
  attachments: filesOf(talk.turn.message),
})

/** What was meant under another keyboard layout is mended; what was typed stands beside it, should the mending be wrong. */
const withLetters = (words: string, { text, typed }: Talk['turn']): string =>
  typed === undefined || words !== text ? words : `${words}\n⌨ ${typed}`

type Said = Pick<Talk['turn'], 'text' | 'understanding'>

const detailsSaid = ({ text, understanding }: Said): Details =>
  withoutDeniedUrgency(text, detailsOfFirst(understanding))

/** Of the draft only this: most messages are asked for it, and are no reports. */
export const urgencyOf = (turn: Said): string | undefined => detailsSaid(turn).urgency

const IN_A_ROOM: readonly Category[] = ['connectivity', 'computer', 'printer', 'projector', 'power']

/** Danger and extent as the words tell them. */
const graveness = (text: string): Pick<Report, 'danger' | 'whole'> => {
  const { danger, whole } = gravityOf(text)
  return { ...(danger ? { danger } : {}), ...(whole ? { whole } : {}) }
}

/** "Le vidéoproj de la 12", "l'imprimante dyal l'idara": of what stands somewhere; a room named as one goes before. */
const placeByNumberOrName = (
  talk: Talk,
  { category, words }: { category: Category | null; words: string },
): Pick<Report, 'room'> => {
  if (category === null || !IN_A_ROOM.includes(category)) return {}
  const { number, name = roomSpeltOut(words) } = placeOfFault(words)
  if (number === undefined) return name === undefined ? {} : { room: name }
  return { room: stripBidiControls(talk.t('dialog:details.room_number', { number })) }
}

/** "… et le wifi est lent au 2ème étage": where the other thing is says nothing of where the first one stands. */
const wordsOfPlace = (turn: Talk['turn']): string =>
  turn.understanding?.secondFault?.besides ?? wordsOfFirst(turn)

const wordsOfFirst = ({ text, understanding }: Talk['turn']): string => {
  const { secondFault, category } = understanding ?? {}
  const tellsPrivate = secondFault && isPrivateCategory(secondFault.category)
  return tellsPrivate && !isPrivateCategory(category ?? null) ? secondFault.besides : text
}

/** "5 claviers salle 9" beside a camera: the number and the room are not the camera's. */
const isOnlyOfSecond = (value: string | number | undefined, { besides }: SecondFault): boolean =>
  value !== undefined &&
  !wordsOf(besides)
    .join(' ')
    .includes(wordsOf(String(value)).join(' '))

const isCountOfOthers = (quantity: number, { entities, third }: SecondFault): boolean =>
  quantity === entities.quantity || quantity === third?.entities.quantity

const detailsOfFirst = (understanding: Understanding | undefined): Details => {
  const all = details(understanding)
  const second = understanding?.secondFault
  if (!second) return all
  const { room, quantity, operator, ...others } = all
  return {
    ...others,
    ...(room === undefined || isOnlyOfSecond(room, second) ? {} : { room }),
    ...(operator === undefined || isOnlyOfSecond(operator, second) ? {} : { operator }),
    ...(quantity === undefined || isCountOfOthers(quantity, second) ? {} : { quantity }),
  }
}

const draftOfOther = (talk: Talk, other: OtherFault): Report => ({
  text: withoutSecrets(other.text),
  category: other.category,
  ...placeByNumberOrName(talk, { category: other.category, words: other.text }),
  ...withPlace(other.text, details(other)),
  attachments: [],
})

/** The other faults of one message, each in its own words. */
export const secondDraftOf = (talk: Talk): OtherReport | undefined => {
  const { secondFault } = talk.turn.understanding ?? {}
  const { third } = secondFault ?? {}
  return (
    secondFault && {
      ...draftOfOther(talk, secondFault),
      ...(third ? { third: draftOfOther(talk, third) } : {}),
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

/** Of "pas la salle 3, la salle 5" the room that is not denied. */
const undenied = (text: string, room: string): string | undefined => {
  const place = placeIn(text)
  if (!place?.denied.includes(wordsOf(room).join(' '))) return room
  return place.isBare ? undefined : place.room
}

const withPlace = (text: string, { room: named, ...others }: Details): Details => {
  const room = named === undefined ? undefined : undenied(text, named)
  return room === undefined ? others : { ...others, room: placeTidied(room, text) }
}

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

/** Files that wait for their words. */
export const isWordless = (report: Report | undefined): report is Report =>
  report !== undefined && report.text === '' && report.attachments.length > 0

/** A reading with less than this share of the best one's makes the question look absurd. */
const FAR_BEHIND = 0.05

/** The categories that the message may mean, best first, at most three. */
export const readingsOf = ({ turn }: Talk): Category[] => {
  const { understanding } = turn
  if (!understanding) return []
  const all = [understanding, ...understanding.alternatives]
    .filter(({ intent }) => intent === 'report_fault')
    .filter(({ confidence }, _, [first]) => confidence >= FAR_BEHIND * (first?.confidence ?? 0))
    .map(({ category }) => category)
    .filter((category) => category !== null)
  return [...new Set(all)].slice(0, 3)
}

/** "Dans toute l'école", "المؤسسة كاملة", "l'administration": a place that is no room is a place all the same. */
const ELSEWHERE =
  listed(`tout toute partout etablissement ecole college lycee administration batiment bureau aile pavillon etage جناح طابق كامل كلها كاملة جميع
  المؤسسه الاداره المدرسه الثانويه الاعداديه kamel kamla kolha madrasa lmadrasa idara lidara`)

const namesAPlace = (text: string): boolean => mentions(wordsOf(text), ELSEWHERE)

/** Somebody will have to go there, and does not know where. */
export const needsRoom = ({ category, room, text, whole }: Report): boolean =>
  category !== null && !whole && IN_A_ROOM.includes(category) && room === undefined && !namesAPlace(text)
