/** Crockford's base 32, of which the check character is one. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The same reference with a typing error in its last character. */
export const wrongCheck = (reference: string): string => {
  const other = [...ALPHABET].find((check) => check !== reference.at(-1))
  return reference.slice(0, -1) + other
}
