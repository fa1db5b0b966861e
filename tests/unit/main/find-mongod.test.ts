import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type FindStep, findMongod, standardSteps } from '../../../src/main/mongod/index.ts'
import { exitCodeFor, explain } from '../../../src/main/terminal/index.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'sanad-find-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const binaryAt = (place: string, answer: string): string => {
  const file = path.join(folder, place)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `#!/bin/sh\necho '${answer}'\n`)
  chmodSync(file, 0o755)
  return file
}

const good = (name: string): string => binaryAt(name, 'db version v6.0.5')

const look = async (steps: FindStep[]): Promise<{ found?: string; code?: string; said: string[] }> => {
  const said: string[] = []
  try {
    return { found: await findMongod(steps, (line) => said.push(line)), said }
  } catch (error) {
    return { code: (error as { code: string }).code, said }
  }
}

describe.skipIf(process.platform === 'win32')('looking for a mongod', () => {
  it('takes the first that answers, and looks no further', async () => {
    const first = good('first')
    const never = async (): Promise<string> => {
      throw new Error('asked')
    }
    expect(
      await look([
        { name: 'nothing', find: async () => undefined },
        { name: 'first', find: async () => first },
        { name: 'second', find: never },
      ]),
    ).toEqual({ found: first, said: [] })
  })

  it('says in one line why a step failed, and goes on', async () => {
    const last = good('last')
    const result = await look([
      { name: 'A', find: async () => path.join(folder, 'not-there') },
      { name: 'B', find: async () => binaryAt('b', 'something else') },
      { name: 'C', find: () => Promise.reject(new Error('no route\nto the site')) },
      { name: 'D', find: async () => last },
    ])
    expect(result.found).toBe(last)
    expect(result.said).toHaveLength(3)
    expect(result.said[2]).toBe('mongod: C cannot be used: no route to the site')
    for (const line of result.said) expect(line).not.toContain('\n')
  })

  it.each([
    ['is not there', () => path.join(folder, 'not-there')],
    ['is no mongod', () => binaryAt('no-mongod', 'hello')],
  ])('takes no other when the one of MONGOD_BINARY %s', async (_, binary) => {
    const onPath = good('other/mongod')
    const env = { MONGOD_BINARY: binary(), PATH: path.dirname(onPath), XDG_CACHE_HOME: folder }
    const error = await findMongod(
      standardSteps(env, () => {}),
      () => {},
    ).catch((thrown) => thrown)
    expect(exitCodeFor(error)).toBe(2)
    const said = explain(error, { LANG: 'C' })
    expect(said).toContain('MONGOD_BINARY=/usr/bin/mongod')
    expect(said.split('\n')).toHaveLength(1)
  })

  it('fails with one code when nothing is left', async () => {
    expect((await look([{ name: 'A', find: async () => undefined }])).code).toBe('setup.no_mongod')
  })

  it('asks MONGOD_BINARY, the PATH and the cache before any download', async () => {
    const named = good('named')
    const onPath = good('bin/mongod')
    const cached = good('cache/sanad/mongod/mongod')
    const env = {
      MONGOD_BINARY: named,
      PATH: path.dirname(onPath),
      XDG_CACHE_HOME: path.join(folder, 'cache'),
    }
    const steps = standardSteps(env, () => {})
    expect(await Promise.all(steps.slice(0, 3).map((step) => step.find()))).toEqual([named, onPath, cached])
    expect(steps).toHaveLength(5)
  })
})
