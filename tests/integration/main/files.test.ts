import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sanad } from './command-line.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-cli-files-'))
  await mkdir(path.join(folder, 'within'))
  await writeFile(path.join(folder, 'blank.tsv'), '\n\n')
  await writeFile(path.join(folder, 'header.tsv'), 'text\tvariety\tintent\tcategory\tentities\n')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a file that cannot be used', { timeout: 120_000 }, () => {
  it.each([
    [['nlu', 'evaluate', 'nowhere.tsv', '--json'], 'There is no file'],
    [['nlu', 'evaluate', 'header.tsv', '--json'], 'holds no message'],
    [['nlu', 'train-evaluate', 'within', 'within', '--json'], 'is a folder'],
    [['nlu', 'train-evaluate', 'blank.tsv', 'blank.tsv', '--json'], 'holds no message'],
    [['directory', 'import', 'nowhere.csv'], 'There is no file'],
    [['policy', 'check', 'within'], 'is a folder'],
    [['templates', 'export', 'nowhere.json'], 'There is no file'],
    [['restore', 'within'], 'is a folder'],
    [['backup', 'within'], 'is a folder'],
    [['sla', 'dry-run', '--policy', 'nowhere.json'], 'There is no file'],
    [['bench', 'nlu', '--train', 'within', '--test', 'within'], 'is a folder'],
  ])('%j: one sentence, exit code 1, and no database is started for it', async (args, why) => {
    const env = { DATA_DIR: path.join(folder, 'within', 'nowhere', 'data') }
    const { code, stdout, stderr } = await sanad(args, { env, cwd: folder })
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain(why)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
