import type { Texts } from '../../../shared/i18n/index.ts'
import type { Language } from '../../../shared/index.ts'
import { ellipsis } from '../../../shared/text/index.ts'
import type { Choice, OutboundMessage } from '../delivery.ts'

/** The others are counted: a longer message is read by nobody. */
const NAMED = 20
const BUTTONS = 3
const LINE_LENGTH = 200

/** One message in the place of all that waited, in the order in which it happened: what each begins with. */
export const composeQuiet = (
  waited: readonly OutboundMessage[],
  { language, texts }: { readonly language: Language; readonly texts: Texts },
): OutboundMessage => {
  const t = (key: string, count: number) => texts.t(language, `notifications:${key}`, { count })
  const named = waited.slice(0, NAMED)
  const others = waited.length - named.length
  const lines = named.map(({ text }) => `– ${ellipsis(text.split('\n')[0] ?? '', LINE_LENGTH)}`)
  const references = [...new Set(waited.flatMap(({ ticket }) => ticket ?? []))]
  const choices = references
    .slice(-BUTTONS)
    .map((reference): Choice => ({ id: `q:ticket:${reference}`, title: reference }))
  return {
    text: [t('quiet', waited.length), ...lines, ...(others > 0 ? [t('digest.others', others)] : [])].join(
      '\n',
    ),
    choices,
    language,
  }
}
