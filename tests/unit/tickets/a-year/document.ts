import { readFileSync } from 'node:fs'
import { local } from '../support/instants.ts'

/** `docs/a-year.md` is what a person has reckoned; the tests read it so that the two cannot drift apart. */
const DOCUMENT = 'docs/a-year.md'

type Table = readonly (readonly string[])[]

/** The rows of the table under a heading, without its head. */
export const tableUnder = (heading: string): Table => {
  const lines = readFileSync(DOCUMENT, 'utf8').split('\n')
  const from = lines.indexOf(`## ${heading}`)
  const rest = lines.slice(from + 1)
  const end = rest.findIndex((line) => line.startsWith('## '))
  const rows = rest.slice(0, end < 0 ? rest.length : end).filter((line) => line.startsWith('|'))
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

/** `Mon 2025-09-15 09:00`, Moroccan time. */
export const instantOf = (written: string): Date => {
  const [, date, time] = written.split(' ')
  return local(`${date}T${time}`)
}

export type Act = {
  readonly ticket: string
  readonly at: Date
  readonly by: string
  readonly does: string
}

export const readActs = (): Act[] =>
  tableUnder('What happened').map(([ticket = '', at = '', by = '', does = '']) => ({
    ticket,
    at: instantOf(at),
    by,
    does,
  }))
