import type { Gazetteer } from '../../../gazetteer/concepts.ts'
import { kindsOf } from '../../lexicon/classes.ts'
import type { Counted } from '../counted.ts'

type Words = readonly string[]
const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Farther apart the two numbers speak of different things. */
const FARTHEST = 12
const STOPS = listed('. , ، ; ؛ : ! ? ؟ \n — – ( )')
const ARTICLES = listed("les nos ces mes l ' un total lot de la ce cet cette hadouk had هاد")
const OUT_OF = listed('sur parmi اصل بين مجموع asl bin')
/** "9 فيهم", "6 menhom", "4 d'entre eux". */
const OF_THEM = listed('فيهم منهم منها فيها fihom fihoum menhom mnhom mnhoum entre parmi')
const JOINS = listed('و w et o mais dont walakin ولكن لكن , ، que car 7it حيت غير ghir')
const WHICH = listed('qui اللي لي li lli lly')
const NOT = /^(?:ne|n|pas|ma[a-z0-9]*|ما\p{L}*|لا|لم)$/u
/** "وتسعود ماتو", "w 3 khasrin": plurals of what breaks that no other list has. */
const BROKEN =
  listed(`ماتو مات طاحو خسرو خاسرين حبسو تهرسو مهرسين تحرقو محروقين معطلين طافيين طفاو matou mato ta7o khesro khasrin mhersin
  mayetin tafyin tkhserou defectueux defectueuse defectueuses inutilisables cassees refusent plantent bloquent ont`)
const WORKING = listed(
  'marchent fonctionnent tournent vont restent suffisent khdamin خدامين خدامات مزيانين mzyanin باقي باقيين baqi سالمين صالحه تعمل تشتغل',
)

const isHead = (words: Words, at: number): boolean =>
  at <= 0 || STOPS.has(words[at - 1] ?? '') || JOINS.has(words[at - 1] ?? '')

/** "Sur les 18 postes…", "من أصل 16…": the whole comes first, at the head of its clause. */
const opensWhole = (words: Words, { at }: Counted): boolean => {
  let before = at - 1
  while (ARTICLES.has(words[before] ?? '')) before--
  if (!OUT_OF.has(words[before] ?? '')) return false
  return isHead(words, words[before - 1] === 'من' || words[before - 1] === 'mn' ? before - 1 : before)
}

const near = (words: Words, { end }: Counted, isIt: (word: string) => boolean): boolean =>
  words.slice(end, end + 4).some(isIt)

/** "4 qui refusent", "douze ne prennent plus", "وتسعود فيهم ما كيشعلوش". */
const isBroken = (words: Words, share: Counted, gazetteer: Gazetteer): boolean => {
  const next = words[share.end] ?? ''
  if (near(words, share, (word) => WORKING.has(word)) && !NOT.test(next)) return false
  const breaks = (word: string) =>
    NOT.test(word) || BROKEN.has(word) || kindsOf(word, gazetteer).includes('fails')
  if (OF_THEM.has(next) || (next === 'd' && OF_THEM.has(words[share.end + 2] ?? ''))) return true
  if (WHICH.has(next)) return true
  return JOINS.has(words[share.at - 1] ?? '') && near(words, share, breaks)
}

/** "3| sur |20 tablettes", "cinq| des |huit ordinateurs", "ربعة| من أصل |عشرة": the share comes first. */
const SHARE_OF = listed('sur parmi des de les mes nos من بين اصل mn men bin asl')
const isShareOf = (words: Words, share: Counted, total: Counted): boolean => {
  const between = words.slice(share.end, total.at)
  const isLinked = between.length > 0 && between.length <= 3 && between.every((word) => SHARE_OF.has(word))
  if (!isLinked || share.noun !== 'other') return false
  // "Neuf sur les quinze", "جوج من الستاش": all that were told of; "14 sur 20" may be a mark.
  const isKnown = words[total.at - 1] === 'les' || (words[total.at] ?? '').startsWith('ال')
  return total.noun === 'device' || total.noun === 'person' || (isKnown && total.noun === 'other')
}

/** What one of two neighbouring numbers says of how many are broken. */
const shareOf = (
  words: Words,
  [first, second]: readonly [Counted, Counted],
  gazetteer: Gazetteer,
): number | undefined => {
  if (first.value < second.value) return isShareOf(words, first, second) ? first.value : undefined
  if (second.value === first.value || second.at - first.end > FARTHEST) return undefined
  if (first.noun === 'never' || second.noun === 'never') return undefined
  if (opensWhole(words, first)) return second.value
  const isSame = second.noun === 'other' && first.noun !== 'other'
  return isSame && isBroken(words, second, gazetteer) ? second.value : undefined
}

/** How many of those told of before are broken: "10 licences et 4 qui refusent", "sur 18 postes, 4 ont l'écran fendu". */
export const brokenShare = (
  words: Words,
  counted: readonly Counted[],
  gazetteer: Gazetteer,
): number | undefined => {
  for (const [index, first] of counted.entries()) {
    const second = counted[index + 1]
    const share = second && shareOf(words, [first, second], gazetteer)
    if (share !== undefined) return share
  }
  return undefined
}

/** "35 élèves…, il nous faut 10 PC": people tell the scene where devices are asked for. */
export const askedFor = (
  words: Words,
  counted: readonly Counted[],
  gazetteer: Gazetteer,
): number | undefined => {
  if (counted[0]?.noun !== 'person') return undefined
  const lacks = ({ at }: Counted) =>
    words.slice(Math.max(0, at - 3), at).some((word) => kindsOf(word, gazetteer).includes('lack'))
  return counted.find((other) => other.noun === 'device' && lacks(other))?.value
}
