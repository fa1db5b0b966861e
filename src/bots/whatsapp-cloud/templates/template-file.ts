import { z } from 'zod'

/** `notice` is for words that are about no ticket; the others are the purposes of deliveries. */
export const TEMPLATE_PURPOSES = ['act', 'reply', 'own', 'follow', 'notice'] as const
export type TemplatePurpose = (typeof TEMPLATE_PURPOSES)[number]

/** What a placeholder may stand for: the ticket's reference, or the message in one line. */
export const PARAMETERS = ['reference', 'summary'] as const
export type ParameterName = (typeof PARAMETERS)[number]

const wordsSchema = z.strictObject({
  /** `{{1}}` is the first of `parameters`. */
  body: z.string(),
  /** Under the body: pressed, it opens the 24 hours and shows the ticket. */
  button: z.string().optional(),
  /** Shown to those who approve the template, one for each parameter. */
  examples: z.array(z.string()),
})

const templateSchema = z.strictObject({
  name: z.string(),
  purpose: z.enum(TEMPLATE_PURPOSES),
  category: z.literal('UTILITY'),
  parameters: z.array(z.enum(PARAMETERS)).min(1),
  languages: z.strictObject({ ar: wordsSchema, fr: wordsSchema }),
})

export const templateFileSchema = z.strictObject({ templates: z.array(templateSchema) })

export type TemplateWords = z.infer<typeof wordsSchema>
export type Template = z.infer<typeof templateSchema>
export type TemplateFile = z.infer<typeof templateFileSchema>
