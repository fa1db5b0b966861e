import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { makeDataFolder } from '../../../src/main/data-folder.ts'
import { exitCodeFor, explain } from '../../../src/main/terminal/index.ts'

const root = mkdtempSync(path.join(os.tmpdir(), 'sanad-data-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
writeFileSync(path.join(root, 'file'), 'x')

it('makes a folder with all that is above it, and takes one that is there', async () => {
  const folder = path.join(root, 'a/b/c')
  await Promise.all([makeDataFolder(folder), makeDataFolder(folder)])
  await makeDataFolder(folder)
  expect(existsSync(folder)).toBe(true)
})

const places: [what: string, folder: string][] = [
  ['a file', path.join(root, 'file')],
  ['below a file', path.join(root, 'file/mongod/db')],
]
// the system's own answer there makes a recursive mkdir turn in circles
if (process.platform === 'linux') places.push(['where nothing can be made', '/proc/sanad/mongod/db'])

it.each(places)(
  'says at once, in one sentence with the name of the setting, that it is %s',
  async (_, folder) => {
    const error = await makeDataFolder(folder).then(
      () => undefined,
      (thrown) => thrown,
    )
    expect(exitCodeFor(error)).toBe(2)
    for (const LANG of ['C', 'fr_MA.UTF-8', 'ar_MA.UTF-8']) {
      const said = explain(error, { LANG })
      expect(said.split('\n')).toHaveLength(1)
      expect(said).toContain('DATA_DIR=')
      expect(said).not.toContain('{{')
    }
  },
)
