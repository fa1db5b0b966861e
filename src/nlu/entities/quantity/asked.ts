import type { Gazetteer } from '../../gazetteer/concepts.ts'
import { kindsOf } from '../lexicon/classes.ts'
import { numberEnd, numberIn } from '../lexicon/numbers.ts'

type Words = readonly string[]
const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** "Zidona 5", "خاصنا جوج", "il nous en faudrait quatre". */
const ASKS =
  listed(`faut faudrait attribuer envoyer envoyez fournir accorder livrer ajoutez ajouter demande demandons voudrais voudrions souhaite souhaitons besoin
  خاصنا خاصني خصنا خصني بغيت بغينا نحتاج احتاج زيدونا زيدوني زيدو نطلب اطلب نلتمس عطيونا سيفطو صيفطو
  khasna khassna khasni khassni bghit bghina zidona zidouna zidoni zido zidou 3tiwna 3tiouna siftou sifto`)
/** "Il en reste 4 à livrer", "باقيين جوج", "بقاو لينا ربعة", "فين السبعة لخرين". */
const LEFT = listed('باقيين باقين بقاو بقات ba9yin baqyin b9aw bqaw ناقصين na9sin naqsin')
const TO_US = listed('لينا ليا lina liya nous encore شي chi juste en')
const ONLY = listed('ghir غير')
const OTHERS = listed('اخري اخرين اخرون خرين لخرين autres akhrin khrin lokhrin lkhrin')
const STOPS = listed('. , ، ; ؛ : ! ? ؟ ( ) w et و o li pour باش bach')

type Number = { readonly end: number; readonly value: number }

const numberAt = (words: Words, at: number): Number | undefined => {
  const end = numberEnd(words, at)
  const value = end > at ? (numberIn(words.slice(at, end)) ?? 0) : 0
  return value > 1 ? { end, value } : undefined
}

/** Behind a verb, over "nous" or "غير": the number, if nothing but others of the same follow it. */
const numberBehind = (words: Words, verb: number): Number | undefined => {
  let at = verb + 1
  // "بقاو ليا غير 31" are those that are there.
  while (TO_US.has(words[at] ?? '') || (ONLY.has(words[at] ?? '') && ASKS.has(words[verb] ?? ''))) at++
  return numberAt(words, at)
}

const isAlone = (words: Words, { end }: Number): boolean =>
  end >= words.length || STOPS.has(words[end] ?? '') || OTHERS.has(words[end] ?? '') || words[end] === 'de'

/** How many are asked for, or still missing, where the thing itself was named before: "zidona 5". */
export const askedAlone = (words: Words): number | undefined => {
  for (let at = 0; at < words.length; at++) {
    if (!ASKS.has(words[at] ?? '')) continue
    const number = numberBehind(words, at)
    if (number && isAlone(words, number)) return number.value
  }
  return undefined
}

const NEVER = ['uncounted', 'time_unit', 'day', 'month']

/** "طلبنا عشرة وجابو ستة، بقاو لينا ربعة": what has come is not what is missing. */
export const stillMissing = (words: Words, gazetteer: Gazetteer): number | undefined => {
  for (let at = 0; at < words.length; at++) {
    const isLeft = LEFT.has(words[at] ?? '')
    const number = isLeft ? numberBehind(words, at) : numberAt(words, at)
    if (!number) continue
    const next = words[number.end] ?? ''
    if (isLeft && !NEVER.some((kind) => kindsOf(next, gazetteer).includes(kind))) return number.value
    if ((words[at] ?? '').startsWith('ال') && OTHERS.has(next)) return number.value
  }
  return undefined
}
