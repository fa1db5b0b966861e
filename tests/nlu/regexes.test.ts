import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const SOURCES = path.join(import.meta.dirname, '../../src')
const READ = ['nlu', 'shared/text']

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name))

/** Every regular expression literal of the code that reads messages. */
const regexesOf = (file: string): string[] => {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
  const found: string[] = []
  const look = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text)
    ts.forEachChild(node, look)
  }
  look(source)
  return found
}

const regexes = [
  ...new Set(READ.flatMap((folder) => filesOf(path.join(SOURCES, folder))).flatMap(regexesOf)),
].sort()

const compiled = (literal: string): RegExp => {
  const end = literal.lastIndexOf('/')
  const flags = new Set([...literal.slice(end + 1), 'g'])
  return new RegExp(literal.slice(1, end), [...flags].join(''))
}

/** One letter of each kind that a class may match, and what the expression itself names. */
const piecesFor = (literal: string): string[] => {
  const named = literal.match(/[\p{L}\p{N}]+/gu) ?? []
  const marks = [...new Set(literal.replace(/[\\[\](){}|^$*+?/]/g, ''))].filter((mark) =>
    /[^\p{L}\p{N}]/u.test(mark),
  )
  return [...new Set([' ', '\n', 'a', 'ا', '1', 'sn ', 'a1', ...named, ...marks, `${marks[0] ?? '"'}a`])]
}

/** The least processor time of three: a busy machine makes nothing quicker. */
const milliseconds = (regex: RegExp, text: string): number => {
  const once = () => {
    const before = process.cpuUsage()
    text.replace(regex, '')
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
  return Math.min(once(), once(), once())
}

/** Repeated pieces, with something before and after them that no match can go on with. */
const attacks = (piece: string, length: number): string[] => {
  const pumped = piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
  return [pumped, `${pumped}\u0001`, `x${pumped}\u0001`]
}

/** A quadratic expression needs a hundred times as long for ten times as much; a linear one ten times. */
const isSlow = (literal: string, piece: string): boolean => {
  const long = attacks(piece, 16_000)
  const short = attacks(piece, 1_600)
  return long.some((text, at) => {
    const regex = compiled(literal)
    return milliseconds(regex, text) > 30 * Math.max(milliseconds(regex, short[at] ?? ''), 1)
  })
}

describe('the regular expressions that read messages', () => {
  it('are found', () => {
    expect(regexes.length).toBeGreaterThan(30)
  })

  it('cannot be made to backtrack', () => {
    const slow = regexes.flatMap((literal) =>
      piecesFor(literal)
        // A busy machine may stop anything once; twice in a row it is the expression.
        .filter((piece) => isSlow(literal, piece) && isSlow(literal, piece))
        .map((piece) => `${literal} on ${JSON.stringify(piece)}`),
    )
    expect(slow).toEqual([])
  })

  it('would be caught if they could', () => {
    expect(isSlow('/ +/', ' ')).toBe(false)
    expect(isSlow('/[^\\S\\n]+\\n/', ' ')).toBe(true)
  })
})
