import { listed, plainWord } from '../words.ts'

const BREAK = /[,،;؛.:!\n–—]/u
const SAID_FIRST = new Set(listed('non nan no لا لالا la lla c est ce n en fait wa وا'))
const NOT = new Set(listed('pas machi mashi mchi ماشي مشي ليس ليست moch'))
/** "Pas de wifi" lacks something, and denies nothing. */
const LACKS = new Set(listed('de d du'))

type Clause = { readonly from: number; readonly to: number }

/** The words between two marks, each by the place of its first and its last. */
const clausesOf = (text: string, typed: readonly RegExpExecArray[]): Clause[] => {
  const clauses: { from: number; to: number }[] = []
  typed.forEach((word, at) => {
    const before = typed[at - 1]
    const gap = before ? text.slice(before.index + before[0].length, word.index) : ','
    const last = clauses.at(-1)
    if (last && !BREAK.test(gap)) last.to = at
    else clauses.push({ from: at, to: at })
  })
  return clauses
}

/** The parts of a message that begin with a "not": "ماشي الكليم ديال القاعة 2، …", "c'est pas la clim de la salle 2, …". */
export const deniedClauses = (text: string, typed: readonly RegExpExecArray[]): readonly Clause[] =>
  clausesOf(text, typed).filter(({ from, to }) => {
    const words = typed.slice(from, to + 1).map(([word]) => plainWord(word))
    const at = words.findIndex((word) => !SAID_FIRST.has(word))
    return NOT.has(words[at] ?? '') && !LACKS.has(words[at + 1] ?? '')
  })
