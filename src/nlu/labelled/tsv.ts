export type NumberedLine = { readonly text: string; readonly line: number }

/** The lines that hold anything, with their numbers; a byte-order mark and carriage returns are no content. */
export const linesOf = (content: string): NumberedLine[] =>
  content
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((text, at) => ({ text: text.endsWith('\r') ? text.slice(0, -1) : text, line: at + 1 }))
    .filter(({ text }) => text.trim() !== '')

export const fieldsOf = (line: string): string[] => line.split('\t')
