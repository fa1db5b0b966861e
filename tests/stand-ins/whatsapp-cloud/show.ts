import type { SentMessage, SentTemplate } from './rules.ts'
import type { ApprovedTemplate, CloudState, Shown } from './state.ts'

type Refused = { readonly code: number; readonly message: string }
export type Displayed = Pick<Shown, 'text' | 'choices' | 'opener' | 'template' | 'mediaId'>

const findTemplate = (state: CloudState, { name, language }: SentTemplate): ApprovedTemplate | undefined =>
  state.templates.find((one) => one.name === name && one.language === language.code)

const showTemplate = (state: CloudState, template: SentTemplate): Displayed | Refused => {
  const approved = findTemplate(state, template)
  if (!approved) return { code: 132001, message: 'Template name does not exist in the translation' }
  const text = approved.components.find(({ type }) => type === 'BODY')?.text ?? ''
  const buttons = approved.components.find(({ type }) => type === 'BUTTONS')?.buttons ?? []
  const given = template.components?.find(({ type }) => type === 'body')?.parameters ?? []
  const values = given.map((parameter) => ('text' in parameter ? parameter.text : ''))
  const expected = new Set(text.match(/\{\{\d+\}\}/g)).size
  if (values.length !== expected) return { code: 132000, message: 'Number of parameters does not match' }
  const filled = text.replaceAll(/\{\{(\d+)\}\}/g, (_, number) => values[Number(number) - 1] ?? '')
  if (filled.length > 1_024) return { code: 132005, message: 'Translated text too long' }
  const payloads = (template.components ?? []).flatMap((one) => (one.type === 'button' ? [one] : []))
  const choices = buttons.map(({ text: title }, index) => {
    const own = payloads.find((one) => one.index === String(index))
    return { id: own?.parameters[0]?.payload ?? title, title }
  })
  if (payloads.some(({ index }) => buttons[Number(index)] === undefined))
    return { code: 132000, message: 'No such button' }
  return { text: filled, choices, template: template.name }
}

/** What a message looks like on the phone it is sent to, or why it is refused. */
export const display = (state: CloudState, message: SentMessage): Displayed | Refused => {
  switch (message.type) {
    case 'text':
      return { text: message.text.body, choices: [] }
    case 'template':
      return showTemplate(state, message.template)
    case 'interactive': {
      const { interactive } = message
      const text = interactive.body.text
      if (interactive.type === 'button')
        return { text, choices: interactive.action.buttons.map(({ reply }) => reply) }
      const choices = interactive.action.sections.flatMap(({ rows }) => rows)
      return { text, choices, opener: interactive.action.button }
    }
    case 'image':
      return { text: message.image.caption ?? '', choices: [], mediaId: message.image.id }
    case 'video':
      return { text: message.video.caption ?? '', choices: [], mediaId: message.video.id }
    case 'document':
      return { text: message.document.caption ?? '', choices: [], mediaId: message.document.id }
    case 'audio':
      return { text: '', choices: [], mediaId: message.audio.id }
  }
}
