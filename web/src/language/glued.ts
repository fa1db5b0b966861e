const NO_BREAK = '\u00a0'

/** French signs stay with their word at the end of a line: no lone "»" or "?" on the next one. */
export const glued = (text: string): string =>
  text.replace(/« /g, `«${NO_BREAK}`).replace(/ (?=[»:;?!](?:\s|$|\p{P}))/gmu, NO_BREAK)
