import type { Texts } from '../../shared/i18n/index.ts'
import type { Language } from '../../shared/index.ts'

/** What a reply says of an article: its lines, and the title of the button that says that it helped. */
export type SelfHelpOffer = { readonly lines: readonly string[]; readonly worked: string }

const MOST_STEPS = 3

/**
 * A sentence with the article's title, then its steps, each a line that begins with its number (Western digits in
 * both languages, as everywhere). Joined by line feeds they can follow the text of any reply.
 */
export const offerOf = (texts: Texts, language: Language, articleId: string): SelfHelpOffer => {
  const key = `selfhelp:article.${articleId}`
  const title = texts.t(language, `${key}.title`)
  const steps = Array.from({ length: MOST_STEPS }, (_, at) => `${key}.steps.${at}`)
    .filter((step) => texts.has(language, step))
    .map((step, at) => `${at + 1}. ${texts.t(language, step)}`)
  return {
    lines: [texts.t(language, 'selfhelp:offer.try', { title }), ...steps],
    worked: texts.t(language, 'selfhelp:offer.worked'),
  }
}
