/** The provider's limits on a template's words. */
export const LONGEST_BODY = 1_024
export const LONGEST_BUTTON = 25

const ANY_BRACES = /\{\{(.*?)\}\}/g
const PLACEHOLDER = /^[1-9]\d?$/
const AT_THE_EDGE = /^\s*\{\{|\}\}[\s\p{P}]*$/u
const SIDE_BY_SIDE = /\}\}[\s\p{P}]*\{\{/u
const BAD_BLANKS = /\t| {4,}|\n{3,}/
/** So many words stand for each placeholder, or the template is refused as meaning nothing by itself. */
const WORDS_FOR_EACH = 3

export type BodyFault =
  | 'body_empty'
  | 'body_too_long'
  | 'bad_placeholder'
  | 'wrong_numbers'
  | 'placeholder_at_edge'
  | 'placeholders_side_by_side'
  | 'too_few_words'
  | 'bad_blanks'

const numbersAreRight = (numbers: readonly string[], parameters: number): boolean => {
  const used = [...new Set(numbers.map(Number))].sort((a, b) => a - b)
  return used.length === parameters && used.every((number, index) => number === index + 1)
}

/** Everything that the provider would refuse about a body with so many parameters. */
export const faultsOfBody = (body: string, parameters: number): BodyFault[] => {
  if (body.trim() === '') return ['body_empty']
  const numbers = [...body.matchAll(ANY_BRACES)].map(([, inner = '']) => inner)
  const words = body.replaceAll(ANY_BRACES, ' ').match(/\p{L}+/gu)?.length ?? 0
  const checks: readonly (readonly [BodyFault, boolean])[] = [
    ['body_too_long', body.length > LONGEST_BODY],
    ['bad_placeholder', numbers.some((inner) => !PLACEHOLDER.test(inner))],
    [
      'wrong_numbers',
      !numbersAreRight(
        numbers.filter((inner) => PLACEHOLDER.test(inner)),
        parameters,
      ),
    ],
    ['placeholder_at_edge', AT_THE_EDGE.test(body)],
    ['placeholders_side_by_side', SIDE_BY_SIDE.test(body)],
    ['too_few_words', words < WORDS_FOR_EACH * parameters],
    ['bad_blanks', BAD_BLANKS.test(body)],
  ]
  return checks.flatMap(([fault, holds]) => (holds ? [fault] : []))
}
