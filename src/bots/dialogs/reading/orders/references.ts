import { parseReference } from '../../../../tickets/index.ts'
import { listed, mentions, wordsOf } from '../words.ts'

const SHAPED = /(?<![\p{L}\p{N}])SN[\s\p{Pd}_]{0,2}[0-9A-Z٠-٩]{6}(?![\p{L}\p{N}])/giu

/** Every reference in the text that could be one of ours, in order, each once; as it is stored. */
export const referencesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(SHAPED)].flatMap(([typed]) => parseReference(typed) ?? [])),
]

/** What is said beside the references. */
export const withoutReferences = (text: string): string => text.replace(SHAPED, ' ')

/** Each reference as it is stored, with what stands between it and its neighbours. */
export const splitByReference = (
  text: string,
): readonly { readonly reference: string; readonly before: string; readonly after: string }[] => {
  const found = [...text.matchAll(SHAPED)]
  return found.flatMap(({ 0: typed, index }, at) => {
    const reference = parseReference(typed)
    const earlier = found[at - 1]
    const begins = earlier ? earlier.index + earlier[0].length : 0
    const after = text.slice(index + typed.length, found[at + 1]?.index)
    return reference === undefined ? [] : [{ reference, before: text.slice(begins, index), after }]
  })
}

const DUPLICATE = listed(
  `doublon dupliqu duplicat identique regroup fusion مكرر تكرار doublons mkerrer mokarrar دمج ادمج دمجو dmej dmejhom dmjhom ndmej`,
)
/** "En double avec SN-…"; a click is double too. */
const IN_DOUBLE = /(?:^| )(?:en double|le double d\p{L}*|f ?double|فدوبل|دوبل ديال)(?= |$)/u
const SAME = new Set(listed('meme memes نفس بنفس nefs nafs nfs نفسه نفسها'))
const THING = listed(
  `probleme panne souci demande ticket chose incident que cas مشكل عطب طلب شي عطل mochkil mouchkil mushkil chi 7aja talab`,
)

/** "C'est le même problème que", "نفس المشكل ديال": a ticket that repeats another. */
export const saysDuplicate = (text: string): boolean => {
  const words = wordsOf(text)
  if (mentions(words, DUPLICATE) || IN_DOUBLE.test(words.join(' '))) return true
  return words.some((word, at) => SAME.has(word) && mentions(words.slice(at + 1, at + 3), THING))
}
