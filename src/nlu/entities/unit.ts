import type { Gazetteer } from '../gazetteer/concepts.ts'
import { type Found, trimmed } from './found.ts'
import { kindsOf } from './lexicon/classes.ts'
import { isCapitalised, opensName } from './lexicon/name-parts.ts'
import type { Span } from './tagger/tags.ts'

const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const JOINTS = listed("de d du des la le l ' / ديال د dyal dial")
/** "المديرية الإقليمية |بتاونات", "|لتيزنيت": before the name only. */
const GLUED_JOINTS = listed('ب ل')
/** What stands before a town where something is asked about: "à Saïdia", "f Zaio", "في أحفير". */
const WHERE = listed("a au f fi ف في ب de d ' ديال د dyal dial")
/** "Toutes les écoles", "شحال من مدرسة", "quel lycée": any of them, and none by its name. */
const ANY = listed(
  'من combien quel quelle chaque toute toutes tous les des كل اي شمن شي mn chmen koul kol chaque ina اينا',
)
/** "مدرسة الفتح", but no "المدرسة التي", "ثانوية الإعدادية". */
const ARABIC_NAME = /^ال\p{L}{3,}$/u
const NO_NAME = listed(
  'التي الذي اللي اليوم الاسبوع الشهر الان الابتدايي الابتداييه الاعدادي التاهيلي العمومي العموميه المعنيه المذكوره',
)
const ROMAN = /^(?:II|III|IV|V|VI|VII|VIII|IX|X)$/

type Reader = { readonly found: Found; readonly gazetteer: Gazetteer }

const wordAt = ({ found }: Reader, at: number): string => found.tokens[at]?.folded ?? ''
const typedAt = ({ found: { text, tokens } }: Reader, at: number): string => {
  const token = tokens[at]
  return token ? text.slice(token.start, token.end) : ''
}
const isKind = (reader: Reader, at: number, kind: 'unit_head' | 'place'): boolean =>
  kindsOf(wordAt(reader, at), reader.gazetteer).includes(kind)

/** What there is one of for a place; "l'établissement de Sefrou" may be any. */
const OFFICE =
  /^(?:province|prefecture|direction|delegation|academie|aref|region|l?m[aeou]*di?ri+y?a|l?i[9q]lim|l?3amalat?|l?niyabat?|l?jiha|(?:ال)?(?:مديريه|اقليم|عماله|جهه|نيابه|اكاديميه|اقليميه|جهويه))$/
/** "|mediriya dyal Nador", "|عمالة وجدة": the tagger knew the name only. */
const startOf = (reader: Reader, from: number): number => {
  let start = from
  for (let at = from - 1; at >= 0 && from - at <= FARTHEST_HEAD; at--) {
    if (OFFICE.test(wordAt(reader, at))) start = at
    else if (!JOINTS.has(wordAt(reader, at)) && !GLUED_JOINTS.has(wordAt(reader, at))) break
  }
  return start
}
const FARTHEST_HEAD = 5

/** A school or a province without its name is none: "académie| de l'Oriental", "جماعة| أسني". */
const endOfHead = (reader: Reader, { from, to }: Pick<Span, 'from' | 'to'>): number => {
  for (let at = from; at < to; at++) if (!isKind(reader, at, 'unit_head')) return to
  let end = to
  while (JOINTS.has(wordAt(reader, end)) || isKind(reader, end, 'unit_head')) end++
  return /^\p{L}{3}/u.test(wordAt(reader, end)) ? end + 1 : to
}

/** Names go on where the tagger knew only their beginning: "direction d'Oujda|-Angad", "ثانوية مولاي| إدريس". */
const endOf = (reader: Reader, span: Pick<Span, 'from' | 'to'>): number => {
  let to = endOfHead(reader, span)
  const isName = (at: number) =>
    isCapitalised(typedAt(reader, at)) || ROMAN.test(typedAt(reader, at)) || isKind(reader, at, 'place')
  while (to < reader.found.tokens.length) {
    const next = wordAt(reader, to)
    // "lycée Mohammed VI| de Kénitra": the town that tells it from others of its name.
    const isJoint = (next === '-' || next === "'" || next === 'de') && isName(to + 1)
    if (isJoint) to += 2
    else if (isName(to) || opensName(wordAt(reader, to - 1))) to++
    else if (opensName(next) && to + 1 < reader.found.tokens.length) to += 2
    else break
  }
  return to
}

/** "Lycée Abdelmoumen", "مدرسة الفتح": a head with a name straight behind it, and not one of many. */
const headAt = (reader: Reader, at: number): Pick<Span, 'from' | 'to'> | undefined => {
  if (!isKind(reader, at, 'unit_head') || ANY.has(wordAt(reader, at - 1))) return undefined
  const name = wordAt(reader, at + 1)
  const isName = isCapitalised(typedAt(reader, at + 1)) || (ARABIC_NAME.test(name) && !NO_NAME.has(name))
  return isName && !isKind(reader, at + 1, 'unit_head') ? { from: at, to: at + 2 } : undefined
}

/** What the tagger has missed: a school by its name, a town behind a preposition. */
const missed = (reader: Reader): Pick<Span, 'from' | 'to'> | undefined => {
  const { tokens } = reader.found
  for (let at = 0; at < tokens.length; at++) {
    const head = headAt(reader, at)
    if (head) return head
    const before = wordAt(reader, at - 1)
    if (isKind(reader, at, 'place') && (WHERE.has(before) || OFFICE.test(before)))
      return { from: at, to: at + 1 }
  }
  return undefined
}

/** "Les tickets d|'Imzouren": the tagger may take what joins along. */
const withoutJoint = (reader: Reader, span: Pick<Span, 'from' | 'to'>): Pick<Span, 'from' | 'to'> => {
  let { from } = span
  while (from < span.to - 1 && JOINTS.has(wordAt(reader, from))) from++
  return { ...span, from }
}

/** "أي مديرية تتصدر", "quelle province traîne": which one is the question. */
const WHICH = listed('quel quelle quels quelles اي شمن اينا ina achmen chmen achmn chmn')
const isAsked = (reader: Reader, { from }: Pick<Span, 'from' | 'to'>): boolean =>
  isKind(reader, from, 'unit_head') && WHICH.has(wordAt(reader, from - 1))

/** The school, province or region that a question is about, with its head noun. */
export const unitIn = (found: Found, gazetteer: Gazetteer): string | undefined => {
  const reader = { found, gazetteer }
  const known = found.spans.find(({ key }) => key === 'unit') ?? missed(reader)
  if (!known) return undefined
  const span = withoutJoint(reader, known)
  if (isAsked(reader, span)) return undefined
  return trimmed(found, { key: 'unit', from: startOf(reader, span.from), to: endOf(reader, span) })
}
