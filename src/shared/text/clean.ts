/** Control characters but tab and line feed: C0, DEL, C1. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g
/** What would turn around the words beside it, and what is not seen at all; joiners are letters' and emoji's business. */
const UNSEEN = /[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g
/** From the first space of a run only: tried from each, a long run that ends no line would take its length squared. */
const TRAILING_SPACE = /(?<![^\S\n])[^\S\n]+\n/g

/**
 * Text from a person, made fit to keep and to show: well-formed UTF-16 (a lone surrogate becomes U+FFFD),
 * no control characters (those of direction among them), at most `limit` code units. Content is never interpreted.
 */
export const cleanText = (text: string, limit = 20_000): string =>
  toWellFormed(text.length > limit ? text.slice(0, limit) : text)
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, '')
    .replace(UNSEEN, '')
    .replace(TRAILING_SPACE, '\n')
    .trim()

const toWellFormed = (text: string): string =>
  text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')

const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' })

/** Cuts to at most `limit` code units, never inside a grapheme, with an ellipsis when something was cut. */
export const ellipsis = (text: string, limit: number): string => {
  if (text.length <= limit) return text
  let kept = ''
  for (const { segment } of graphemes.segment(text.slice(0, limit + 64))) {
    if (kept.length + segment.length > limit - 1) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}
