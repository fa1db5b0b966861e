import type { Environment } from './read.ts'
import { SETTING_NAMES } from './schema.ts'

const OURS = /^(SANAD|TELEGRAM|WHATSAPP)_/

/** Read elsewhere: by the tests, and between the scripts and the command line. */
const OTHERS = ['SANAD_TEST_MONGODB_URI', 'SANAD_TEST_CLOSING_FILE', 'SANAD_CALLED_FROM']

const TOO_FAR = 6

/** Letters to add, drop or change to turn one name into the other. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (const [line, left] of [...a].entries()) {
    const next = [line + 1]
    for (const [column, right] of [...b].entries()) {
      const change = (row[column] ?? 0) + (left === right ? 0 : 1)
      next.push(Math.min(change, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

const nearest = (name: string): string | undefined =>
  SETTING_NAMES.map((known) => ({ known, far: distance(name, known) }))
    .filter(({ far }) => far <= TOO_FAR)
    .sort((a, b) => a.far - b.far)[0]?.known

export type UnknownName = { readonly name: string; readonly nearest?: string }

/** Names that look like settings of ours and are none: most likely a typing error. */
export const unknownNames = (env: Environment): UnknownName[] =>
  Object.keys(env)
    .filter((name) => OURS.test(name) && !OTHERS.includes(name))
    .filter((name) => !(SETTING_NAMES as string[]).includes(name))
    .sort()
    .map((name) => {
      const known = nearest(name)
      return known ? { name, nearest: known } : { name }
    })
