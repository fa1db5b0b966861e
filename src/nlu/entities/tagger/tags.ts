/** Tags of the tagger: outside, and the beginning and inside of each kind that words, not shapes, tell. */
export const TAGGED_KEYS = ['since', 'room', 'quantity', 'urgency', 'unit'] as const
export type TaggedKey = (typeof TAGGED_KEYS)[number]

export const OUTSIDE = 0
export const TAG_COUNT = 1 + 2 * TAGGED_KEYS.length

export const beginOf = (key: TaggedKey): number => 1 + 2 * TAGGED_KEYS.indexOf(key)
export const insideOf = (key: TaggedKey): number => beginOf(key) + 1
export const isInside = (tag: number): boolean => tag > 0 && tag % 2 === 0
export const keyOf = (tag: number): TaggedKey | undefined => TAGGED_KEYS[Math.floor((tag - 1) / 2)]

/** An inside tag follows only the beginning or inside of the same kind. */
export const mayFollow = (tag: number, before: number): boolean =>
  !isInside(tag) || before === tag || before === tag - 1

export type Span = { readonly key: TaggedKey; readonly from: number; readonly to: number }

/** Tagged stretches of tokens, `to` exclusive. */
export const spansOf = (tags: ArrayLike<number>): Span[] => {
  const spans: Span[] = []
  for (let at = 0; at < tags.length; at++) {
    const key = keyOf(tags[at] ?? OUTSIDE)
    if (key === undefined || tags[at] !== beginOf(key)) continue
    let to = at + 1
    while (tags[to] === insideOf(key)) to++
    spans.push({ key, from: at, to })
  }
  return spans
}
