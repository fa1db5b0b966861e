import { LANGUAGES } from '../../../shared/index.ts'
import type { TemplateFile } from './template-file.ts'

/** The bodies of `POST /{account}/message_templates`, one for each template and language. */
export const forApproval = ({ templates }: TemplateFile): object[] =>
  templates.flatMap(({ name, category, languages }) =>
    LANGUAGES.map((language) => {
      const { body, button, examples } = languages[language]
      const buttons = button === undefined ? [] : [{ type: 'QUICK_REPLY', text: button }]
      return {
        name,
        category,
        language,
        components: [
          { type: 'BODY', text: body, example: { body_text: [examples] } },
          ...(buttons.length > 0 ? [{ type: 'BUTTONS', buttons }] : []),
        ],
      }
    }),
  )
