import type { Kind } from './lexicon.ts'
import type { Sentence } from './reading.ts'

/** Places in a sentence, the last one included. */
export type Hit = { readonly from: number; readonly to: number }

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

const NOT =
  wordsIn(`pas sans aucun aucune ni zero jamais لا ولا بلا بدون بغير دون ليس ليست ماشي مشي machi mashi bla sin
  ما ma لم لن not no makayn makaynch makaynach makaynche ماكاين ماكاينش مكاينش مكاين ماكاينه مكانش makanch`)
/** What may stand between the denial and what it denies: "pas vu de fumée", "ما كاين لا دخان لا ريحة". */
const BETWEEN =
  wordsIn(`de d du des la le les l un une trop vraiment vu senti eu constate remarque apercu moindre quelconque trace traces
  signe signes risque danger debut depart ou et en encore او شي حتي اي ديال د dyal dial chi 7ta 7atta hta ay منو منها من menno mno mnha
  menha فيه فيها fih fiha هناك يوجد توجد كاين كاينه كاينش كان كانت كانش كاينين شفت شفنا شفتش شميت شمينا شميتش طلع طلعش خرج خرجش خرجات كيخرج
  كيخرجش كيطلع كيطلعش كيعطي كيعطيش كيبان كيدير كيديرش يخرج يصدر عندو وقع kayn kayna kaynch kan kanch chft chefna chftch chmit chmitch
  tle3 tle3ch khrej khrejch kaykhrej kaykhrejch kaytle3 kaytle3ch kaydir kaydirch kay3ti ban fihch la any`)
/** "ماشفتش الدخان", "makhrejch dokhan": denied in one word, said of what there is and what is seen. */
const DENIED_WORD =
  /^(?:ما|م)(?:شف|شم|طلع|خرج|كيخرج|كيطلع|في|كان|بق|وقع|كيدير|عند)\p{L}{0,3}ش$|^ma?(?:chf|chef|chm|tle3|khrej|kaykhrej|kaytle3|fih|kan|b9a|w9e3|kaydir|3nd)\p{L}{0,3}ch$/u
const TOLD_OF: readonly Kind[] = [
  'smoke',
  'smell',
  'burnt',
  'blaze',
  'spark',
  'fumes',
  'short',
  'afia',
  'feu',
]
const REACH = 7

const FRENCH = /^(?:fum|odeur|etinc|flamm|incend|brul)/

/** "La dokhan la walo": neither, nor; "la fumée la plus noire" is French. */
const isNeither = (words: readonly string[], at: number): boolean =>
  words[at] === 'la' && !FRENCH.test(words[at + 1] ?? '') && words.slice(at + 2, at + 4).includes('la')

const isNoMore = (words: readonly string[], at: number): boolean =>
  words[at] === 'plus' && words.slice(Math.max(0, at - 3), at).some((word) => word === 'n' || word === 'ne')

/** "Pas de fumée", "ni fumée ni odeur", "ما كاين لا دخان": the denial stands before, with nothing of its own between. */
const deniedBefore = ({ words, kinds }: Sentence, from: number): boolean => {
  for (let at = from - 1; at >= 0 && at >= from - REACH; at--) {
    const word = words[at] as string
    if (NOT.has(word) || DENIED_WORD.test(word)) return true
    if (isNoMore(words, at) || isNeither(words, at)) return true
    if (!BETWEEN.has(word) && !TOLD_OF.some((kind) => kinds[at]?.has(kind))) return false
  }
  return false
}

const NONE = wordsIn(
  `non لا والو walo walou makayn makaynch makaynach ماكاين ماكاينش مكاينش مكاين negatif rien`,
)
const ASKED = wordsIn(': ? ؟')

const MORE = wordsIn('en de que fort souvent longtemps')
const SHORTENED = /^(?:fume|fument|chauffe|chauffent)$/

/** "Fumée : non", "الدخان ماكاينش", "ça fume plus". */
const deniedAfter = ({ words }: Sentence, to: number): boolean => {
  if (words[to + 1] === 'plus' && SHORTENED.test(words[to] ?? '') && !MORE.has(words[to + 2] ?? ''))
    return true
  const next = ASKED.has(words[to + 1] ?? '') ? to + 2 : to + 1
  return NONE.has(words[next] ?? '')
}

const CUTS = wordsIn('pas sans plus jamais ماشي machi بلا bla')
const MARKS = wordsIn(', ، : ( )')

/** "Ça ne sent pas le brûlé", "l'eau n'est pas arrivée aux prises": the denial stands between the two. */
const deniedInside = ({ words }: Sentence, { from, to }: Hit): boolean => {
  const inside = words.slice(from + 1, to)
  return inside.some((word) => CUTS.has(word)) && !inside.some((word) => MARKS.has(word))
}

/** Whether the sentence says that this is not so; where in doubt, it does not. */
export const isDenied = (sentence: Sentence, hit: Hit, inOrder: boolean): boolean =>
  deniedBefore(sentence, hit.from) ||
  deniedAfter(sentence, hit.to) ||
  (inOrder && hit.to > hit.from && deniedInside(sentence, hit))
