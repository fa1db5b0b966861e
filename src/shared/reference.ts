/** Crockford's base 32: no I, L, O (read as 1, 1, 0) and no U (https://www.crockford.com/base32.html). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const BODY_LENGTH = 5
const SHAPE = /^SN([0-9A-Z]{6})$/
const SEPARATORS = /[\s\p{Pd}_\p{Cf}]/gu
const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g

/** x⁵ + x² + 1, primitive over GF(2): its root generates all 31 non-zero elements of GF(32). */
const POLYNOMIAL = 0b100101

const timesRoot = (element: number): number => {
  const shifted = element << 1
  return shifted & 0b100000 ? shifted ^ POLYNOMIAL : shifted
}

/**
 * The weighted sum of the symbols in GF(32), by Horner's rule. The six positions weigh six different powers of
 * the root, none zero: a sum of 0 survives neither one wrong symbol nor two exchanged ones.
 */
const weigh = (symbols: readonly number[]): number =>
  symbols.reduce((sum, symbol) => timesRoot(sum) ^ symbol, 0)

/** `SN-`, five random symbols and their check symbol. `random` is uniform in [0, 1). */
export const newReference = (random: () => number): string => {
  const body = Array.from({ length: BODY_LENGTH }, () => Math.floor(random() * ALPHABET.length))
  const check = weigh([...body, 0])
  return `SN-${[...body, check].map((symbol) => ALPHABET[symbol]).join('')}`
}

/**
 * The reference as stored, or undefined when what was typed is none: in any case, with or without hyphen and
 * spaces, I and L for 1, O for 0, Arabic digits. A typing error is detected, not guessed.
 */
export const parseReference = (typed: string): string | undefined => {
  if (typed.length > 64) return undefined
  const plain = typed
    .replace(SEPARATORS, '')
    .replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
    .toUpperCase()
  const body = SHAPE.exec(plain)?.[1]?.replace(/[IL]/g, '1').replaceAll('O', '0')
  if (body === undefined) return undefined
  const symbols = [...body].map((character) => ALPHABET.indexOf(character))
  return symbols.includes(-1) || weigh(symbols) !== 0 ? undefined : `SN-${body}`
}
