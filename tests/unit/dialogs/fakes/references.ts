import { parseReference } from '../../../../src/tickets/index.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** With the one check character that the core accepts; the others are typing errors. */
export const withCheck = (body: string): string => {
  const valid = [...ALPHABET]
    .map((check) => `SN-${body}${check}`)
    .find((typed) => parseReference(typed) === typed)
  if (!valid) throw new Error(`no check character fits ${body}`)
  return valid
}

export const wrongCheck = (reference: string): string => {
  const other = [...ALPHABET].find((check) => check !== reference.at(-1))
  return reference.slice(0, -1) + other
}

export const validReferences = (): (() => string) => {
  let n = 0
  return () => withCheck(`7F${String(++n).padStart(3, '0')}`)
}
