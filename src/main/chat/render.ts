import type { ChatMessage } from './api.ts'

/** A message for a terminal; a choice is made by typing its number. */
export const renderMessage = ({ text, choices, attachments }: ChatMessage, url: string): string => {
  const numbered = choices.map(({ title }, index) => `  ${index + 1}. ${title}`)
  const files = attachments.map((file) => `  [${file.name}] ${new URL(file.url, url).href}`)
  return [text, ...numbered, ...files, ''].join('\n')
}

/** The same for a program: one line of JSON. */
export const renderJson = (message: ChatMessage, earlier: boolean): string =>
  JSON.stringify(earlier ? { ...message, earlier } : message)
