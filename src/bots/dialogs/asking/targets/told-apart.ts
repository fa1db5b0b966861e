import { skeletonOf } from '../../../../shared/text/index.ts'
import type { Category, Ticket } from '../../../../tickets/index.ts'
import { namedCategory } from '../../reading/named-category.ts'
import { placeIn } from '../../reading/orders/places.ts'
import { bare, listed, mentions, wordsOf } from '../../reading/words.ts'

/** What may be several things: a cut is one of the mains or of the line, whichever was reported. */
const PERHAPS: readonly (readonly [readonly Category[], readonly string[]])[] = [
  [['power', 'connectivity'], listed(`coupure coupe panne انقطاع قطع مقطوع مقطوعه t9te3 t9ta3 m9tou3`)],
  [['power'], listed(`electri disjonct courant compteur kahraba trisi trisy تريسي كهرب`)],
  [['power', 'connectivity', 'projector'], listed('cable cables كابل كابلات فيشه kabl')],
  [['computer'], listed(`ecran souris unite windows virus شاشه ماوس فيروس`)],
  [['printer'], listed(`encre cartouche papier bourrage حبر ورق ناسخه`)],
  [['projector'], listed(`lampe lentille objectif عدسه hdmi telecommande tableau لامب سبوره عرض`)],
]

/** What the words are of without naming it, but for a cut, which may be of anything: "la lampe", "le toner". */
export const namesPartOf = (text: string, { category }: Ticket): boolean => {
  const words = wordsOf(text)
  const parts = PERHAPS.slice(1).filter(([, stems]) => mentions(words, stems))
  return (
    parts.length === 0 || category === null || parts.some(([categories]) => categories.includes(category))
  )
}

const roomOf = (text: string): string | undefined => {
  const place = placeIn(text)
  return place && wordsOf(place.room).map(bare).join(' ')
}

/** Those of the room that the words name. */
export const inRoom = (text: string, candidates: readonly Ticket[]): readonly Ticket[] => {
  const room = roomOf(text)
  const number = room?.match(/\p{N}+/u)?.[0]
  if (room === undefined) return []
  return candidates.filter(({ report }) => {
    const theirs = report.room === undefined ? undefined : (roomOf(report.room) ?? '')
    return theirs !== undefined && (theirs === room || (number && theirs.match(/\p{N}+/u)?.[0] === number))
  })
}

/** Those of the thing that the words name, or tell a part of. */
export const ofThing = (text: string, candidates: readonly Ticket[]): readonly Ticket[] => {
  const named = namedCategory(text)
  if (named !== undefined) return candidates.filter(({ category }) => category === named)
  const words = wordsOf(text)
  const perhaps = PERHAPS.filter(([, stems]) => mentions(words, stems)).flatMap(([categories]) => categories)
  return candidates.filter(({ category }) => category !== null && perhaps.includes(category))
}

const SHORTEST = 5
const SHORTEST_SKELETON = 3
const LONG = 6

/** Said of whatever is broken or mended. */
const EVERYWHERE = listed(
  `march fonction depuis toujours encore demand repar probleme panne bloqu salle classe merci bonjour chang rempl urgent
  technicien province ecole maintenant transfer resol مشكل عطب طلب خدام تصلح صلح قاعه قسم عافاك شكرا بدل مديري تقني مدرس
  khdam mochkil talab t9ad lqa3a l9ism chokran bedel modiri ta9ni`,
)

/** Of a long word two consonants tell enough (YouTube, يوتيوب); with fewer it must be the very same. */
const soundOf = (word: string): string => {
  const sound = skeletonOf(word)
  return sound.length >= (word.length >= LONG ? 2 : SHORTEST_SKELETON) ? sound : word
}

const wordsIn = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(text)
      .map(bare)
      .filter((word) => word.length >= SHORTEST && !mentions([word], EVERYWHERE))
      .map(soundOf),
  )

/** The only one whose report has words of this message in it. */
const inTheirWords = (text: string, candidates: readonly Ticket[]): readonly Ticket[] => {
  const said = wordsIn(text)
  return candidates.filter(({ report }) => [...wordsIn(report.text)].some((word) => said.has(word)))
}

/**
 * The one of these that the message tells from the others: by its room, by the thing that it names, by words of its
 * report. None when nothing does, or when the signs point to several.
 */
export const toldApart = (text: string, candidates: readonly Ticket[]): Ticket | undefined => {
  const signs = [inRoom(text, candidates), ofThing(text, candidates)].filter(({ length }) => length > 0)
  const both = candidates.filter((ticket) => signs.every((sign) => sign.includes(ticket)))
  if (signs.length > 0) return both.length === 1 ? both[0] : undefined
  const [only, another] = inTheirWords(text, candidates)
  return another === undefined ? only : undefined
}
