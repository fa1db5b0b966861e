import { type Hit, isDenied } from './denied.ts'
import { isFigure } from './figures.ts'
import type { Kind } from './lexicon.ts'
import { has, type Sentence } from './reading.ts'

/** Tell of danger wherever they stand. */
const ALONE: readonly Kind[] = ['smoke', 'blaze', 'spark', 'short', 'shock']

type Pair = { readonly first: Kind; readonly second: readonly Kind[]; readonly reach: number }
const pair = (first: Kind, reach: number, ...second: readonly Kind[]): Pair => ({ first, second, reach })

/** Tell of danger together, so many words apart at most; in either order. */
const TOGETHER: readonly Pair[] = [
  pair('smell', 6, 'burnt', 'fumes'),
  pair('smell', 4, 'socket'),
  pair('burnt', 4, 'socket', 'wire'),
  pair('melt', 4, 'socket', 'wire', 'device'),
  pair('hot', 3, 'socket', 'wire'),
  pair('bare', 3, 'wire', 'electricity'),
  pair('swollen', 4, 'battery'),
  pair('explode', 5, 'socket', 'device', 'battery', 'gas'),
  pair('crackle', 5, 'socket', 'wire', 'electricity', 'device'),
  pair('water', 8, 'socket', 'wire', 'electricity', 'device'),
  pair('wet', 5, 'socket', 'wire', 'electricity', 'device'),
  pair('danger', 8, 'socket', 'wire', 'electricity'),
  pair('burning', 4, 'device'),
  pair('leak', 3, 'gas'),
]

const GRILLED = new Set(['grille', 'grillee', 'grilles', 'grillees'])
const IS = new Set(['ai', 'est', 'sont', 'a', 'ont', 'ete', 'etait', 'completement'])
const LEAK_REACH = 7
const HIT_REACH = 3

const placesOf = ({ kinds }: Sentence, ...wanted: readonly Kind[]): number[] =>
  kinds.flatMap((each, at) => (wanted.some((kind) => each.has(kind)) ? [at] : []))

const together = (sentence: Sentence, { first, second, reach }: Pair): (Hit & { inOrder: boolean })[] => {
  const others = placesOf(sentence, ...second)
  return placesOf(sentence, first).flatMap((at) =>
    others
      .filter((other) => other !== at && Math.abs(other - at) <= reach)
      // "Est brûlé" is past; what "brûle" is burning now.
      // A screen that is "explosé" is only cracked.
      .filter((other) => first !== 'explode' || !/^(?:ecran|شاش)/u.test(sentence.words[other] ?? ''))
      .filter(() => first !== 'burning' || !IS.has(sentence.words[at - 1] ?? ''))
      .map((other) => ({ from: Math.min(at, other), to: Math.max(at, other), inOrder: at < other })),
  )
}

/** "Ça goutte sur le serveur", "كيقطر على البيسيات": onto something, not merely on the same day. */
const leaksOnto = (sentence: Sentence): Hit[] =>
  placesOf(sentence, 'leak').flatMap((from) =>
    placesOf(sentence, 'device', 'socket', 'wire', 'electricity')
      .filter((to) => to > from && to - from <= LEAK_REACH)
      .filter((to) =>
        sentence.words
          .slice(from, to + 1)
          .some((word, at) => sentence.kinds[from + at]?.has('over') || /^[فع]ال/u.test(word)),
      )
      .map((to) => ({ from, to })),
  )

/** "الضو ضرب الروتور", not "شداتني التريسيتي فالطابعة". */
const isMachineItself = ({ words, kinds }: Sentence, at: number): boolean =>
  kinds[at]?.has('device') === true && !/^[فب]/u.test(words[at] ?? '')

/** "الضو ضربني", "كيضرب الضو": not a projector's light on the wall, nor a surge that hit a machine. */
const struckByCurrent = (sentence: Sentence): Hit[] =>
  placesOf(sentence, 'hit').flatMap((at) =>
    placesOf(sentence, 'electricity')
      .map((other) => ({ from: Math.min(at, other), to: Math.max(at, other) }))
      .filter(({ from, to }) => to - from <= HIT_REACH)
      .filter(({ to }) => !sentence.kinds.slice(to + 1, to + 4).some((each) => each.has('beam')))
      .filter(({ to }) => !isMachineItself(sentence, to + 1)),
  )

/** "A pris feu", "en feu", "y a le feu", "شاعلة فيه العافية"; "بالصحة والعافية" and "la soupe sur le feu" are none. */
const alight = (sentence: Sentence): Hit[] => {
  const fires = placesOf(sentence, 'feu')
    .filter((at) => sentence.words.slice(Math.max(0, at - 3), at).some((word) => BEFORE_FEU.has(word)))
    .map((at) => ({ from: at, to: at }))
  return [...fires, ...together(sentence, pair('ignite', 4, 'afia', 'feu'))]
}
const BEFORE_FEU = new Set('en au debut depart peur y ya fih فيه prendre du le'.split(' '))

const grilledSocket = (sentence: Sentence): Hit[] =>
  placesOf(sentence, 'socket').flatMap((at) =>
    sentence.words
      .slice(at + 1, at + 4)
      .flatMap((word, step) => (GRILLED.has(word) ? [{ from: at, to: at + 1 + step }] : [])),
  )

/** Figures of speech are taken from fire: these count only where nothing shows that one is meant. */
const likeFigures = (sentence: Sentence): Hit[] => [
  ...alight(sentence),
  ...placesOf(sentence, 'blaze').map((at) => ({ from: at, to: at })),
  ...TOGETHER.filter(({ first }) => first === 'explode' || first === 'burning').flatMap((each) =>
    together(sentence, each),
  ),
]

/** "Le plastique a fondu": of something electric, not of a chair in the sun. */
const meltedPlastic = (sentence: Sentence): Hit[] =>
  has(sentence, 'device', 'socket', 'wire') ? together(sentence, pair('melt', 3, 'fumes')) : []

const plain = (sentence: Sentence): (Hit & { inOrder?: boolean })[] => [
  ...placesOf(sentence, ...ALONE.filter((kind) => kind !== 'blaze')).map((at) => ({ from: at, to: at })),
  ...TOGETHER.filter(({ first }) => first !== 'explode' && first !== 'burning').flatMap((each) =>
    together(sentence, each),
  ),
  ...leaksOnto(sentence),
  ...struckByCurrent(sentence),
  ...grilledSocket(sentence),
  ...meltedPlastic(sentence),
]

/** Whether a message tells of fire, smoke, sparks, current that strikes, or water on what carries current. */
export const tellsOfDanger = (sentences: readonly Sentence[]): boolean => {
  const isJoke = sentences.some((sentence) => has(sentence, 'joke'))
  const isPhysical = sentences.some((sentence) => has(sentence, 'socket', 'wire', 'electricity', 'smell'))
  return sentences.some((sentence) => {
    const said = (hits: readonly (Hit & { inOrder?: boolean })[]) =>
      hits.some((hit) => !isDenied(sentence, hit, hit.inOrder ?? true) && !isFigure(sentence, hit))
    if (said(plain(sentence))) return true
    if (isJoke && !isPhysical) return false
    const isOfPeople = has(sentence, 'people') && !has(sentence, 'socket', 'wire', 'electricity', 'device')
    return !isOfPeople && said(likeFigures(sentence))
  })
}
