import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { exitCodeFor, explain, inputFile, outputFile } from '../../../src/main/terminal/index.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'sanad-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
mkdirSync(path.join(folder, 'within'))
writeFileSync(path.join(folder, 'full.tsv'), 'a')
writeFileSync(path.join(folder, 'empty.tsv'), '')

const context = { env: { SANAD_CALLED_FROM: folder } }
const refusal = async (work: Promise<string>): Promise<string> => {
  const error = await work.then(
    (file) => new Error(`${file} was accepted`),
    (thrown) => thrown,
  )
  expect(exitCodeFor(error)).toBe(1)
  return explain(error, {})
}

describe('a file that a command reads', () => {
  it('is found from where the person stands', async () => {
    expect(await inputFile('full.tsv', context)).toBe(path.join(folder, 'full.tsv'))
  })

  it.each([
    ['nowhere.tsv', 'There is no file'],
    ['full.tsv/x', 'There is no file'],
    ['within', 'is a folder, and a file is needed'],
    ['empty.tsv', 'is empty'],
  ])('%j is refused in one sentence that names it and says why', async (named, why) => {
    const sentence = await refusal(inputFile(named, context))
    expect(sentence).toContain(path.join(folder, named))
    expect(sentence).toContain(why)
    expect(sentence).not.toContain('\n')
  })
})

describe('a file that a command writes', () => {
  it('may be new, or replace an older one', async () => {
    expect(await outputFile('new.gz', context, 'x.gz')).toBe(path.join(folder, 'new.gz'))
    expect(await outputFile('full.tsv', context, 'x.gz')).toBe(path.join(folder, 'full.tsv'))
  })

  it.each([
    ['within', `add a name, for example ${path.join(folder, 'within')}/x.gz`],
    ['nowhere/x.gz', `there is no folder ${path.join(folder, 'nowhere')}`],
    ['full.tsv/x.gz', `there is no folder ${path.join(folder, 'full.tsv')}`],
  ])('%j is refused with its cure', async (named, cure) => {
    const sentence = await refusal(outputFile(named, context, 'x.gz'))
    expect(sentence).toContain(cure)
    expect(sentence).not.toContain('\n')
  })
})
