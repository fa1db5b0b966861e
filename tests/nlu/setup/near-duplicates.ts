import { fold, skeleton, wordsOf } from '../../../src/shared/text/index.ts'

const FEWEST_WORDS = 4
const ALIKE = 0.7

/** Neighbouring pairs of skeletons: a line with one noun swapped shares most of them. */
const shinglesOf = (text: string): Set<string> => {
  const words = wordsOf(fold(text)).map(skeleton).filter(Boolean)
  return new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`))
}

const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const shared = [...a].filter((shingle) => b.has(shingle)).length
  return shared / (a.size + b.size - shared)
}

/** Lines of four words or more that are nearly another line before them. */
export const nearDuplicates = (texts: readonly string[]): { checked: number; found: [string, string][] } => {
  const seen = new Map<string, number[]>()
  const sets = texts.map(shinglesOf)
  const found: [string, string][] = []
  let checked = 0
  for (const [at, own] of sets.entries()) {
    if (own.size < FEWEST_WORDS - 1) continue
    checked++
    const candidates = new Set([...own].flatMap((shingle) => seen.get(shingle) ?? []))
    const twin = [...candidates].find((other) => likeness(own, sets[other] ?? new Set()) >= ALIKE)
    if (twin !== undefined) found.push([texts[at] ?? '', texts[twin] ?? ''])
    for (const shingle of own) seen.set(shingle, [...(seen.get(shingle) ?? []), at])
  }
  return { checked, found }
}
