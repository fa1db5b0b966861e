import { wordsOf } from './words.ts'

/** "Of", "in", "at", in a word of its own or glued to the next one. */
const LINK =
  /^(?:dyal|dial|dyel|taa?3|f|fi|fel|dans|chez|de|du|des|d|au|aux|ديال|تاع|في|ف|عند|3nd|3end|(?:فال|ديال|بال)\p{L}{3,})(?: |$)/u
const MOST = 5

/** "Dyal l2idara", "في الإدارة", "dans la 12": a line that begins so is the rest of a sentence, and names a place. */
export const continuesLine = (text: string): boolean => {
  const words = wordsOf(text)
  const hasMore = words.length > 1 || /^(?:فال|ديال|بال)/u.test(words[0] ?? '')
  return hasMore && words.length <= MOST && !/[?؟]/u.test(text) && LINK.test(words.join(' '))
}
