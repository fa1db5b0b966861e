import type { OutboundMessage, SendContext } from '../../../notifications/index.ts'
import { ticketChoiceId } from '../../../notifications/index.ts'
import type { Language } from '../../../shared/index.ts'
import { cleanText, ellipsis } from '../../../shared/text/index.ts'
import { languageOf } from '../language.ts'
import { LONGEST_BODY } from './body-rules.ts'
import type { ParameterName, Template, TemplateFile, TemplatePurpose } from './template-file.ts'

/** What `POST /messages` takes as `template`. */
export type FilledTemplate = {
  readonly name: string
  readonly language: { readonly code: Language }
  readonly components: readonly object[]
}

const LONGEST_SUMMARY = 600
const LONGEST_REFERENCE = 24
const BETWEEN_LINES = ' · '

/** In one line, without tabs or long gaps: anything else is refused in a parameter. */
export const inOneLine = (text: string, limit: number): string => {
  const lines = cleanText(text)
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
  return ellipsis(lines.join(BETWEEN_LINES), limit)
}

const purposeOf = (
  { ticket }: OutboundMessage,
  { kind, purpose }: Pick<SendContext, 'kind' | 'purpose'>,
): string => {
  if (ticket === undefined) return 'notice'
  // a reply that comes a day late is news of one's request, whatever was asked
  return kind === 'reply' ? ('own' satisfies TemplatePurpose) : purpose
}

const summaryOf = (message: OutboundMessage, limit: number): string => {
  const words = inOneLine(message.text, limit)
  return words || inOneLine((message.attachments ?? []).map(({ name }) => name).join('\n'), limit) || '…'
}

const bodyOf = (template: Template, message: OutboundMessage, body: string): object => {
  const left = LONGEST_BODY - body.length - LONGEST_REFERENCE
  const values: Record<ParameterName, () => string> = {
    reference: () => message.ticket ?? '–',
    summary: () => summaryOf(message, Math.max(Math.min(left, LONGEST_SUMMARY), 1)),
  }
  const parameters = template.parameters.map((name) => ({ type: 'text', text: values[name]() }))
  return { type: 'body', parameters }
}

/** The template that says this message, with its parameters; undefined when the file has none for it. */
export const fillTemplate = (
  { templates }: TemplateFile,
  message: OutboundMessage,
  context: Pick<SendContext, 'kind' | 'purpose'>,
): FilledTemplate | undefined => {
  const purpose = purposeOf(message, context)
  const template = templates.find((one) => one.purpose === purpose)
  if (!template) return undefined
  const code = languageOf(message)
  const { body, button } = template.languages[code]
  const components = [bodyOf(template, message, body)]
  if (button !== undefined && message.ticket !== undefined) {
    const payload = ticketChoiceId('status', message.ticket)
    components.push({
      type: 'button',
      sub_type: 'quick_reply',
      index: '0',
      parameters: [{ type: 'payload', payload }],
    })
  }
  return { name: template.name, language: { code }, components }
}
