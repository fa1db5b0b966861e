import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
// @ts-expect-error plain JavaScript: it runs before anything is installed
import { findChromium } from '../../../scripts/lib/chromium.mjs'
// @ts-expect-error the same
import { howToRun, NODE_FLAGS } from '../../../scripts/lib/run.mjs'

const RUN = path.resolve(import.meta.dirname, '../../../scripts/lib/run.mjs')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-scripts-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A script that runs `child` as the scripts of the package do. */
const wrapped = (child: string) => {
  const code = `const { runNode } = await import(${JSON.stringify(RUN)})
    process.exitCode = await runNode(['-e', ${JSON.stringify(child)}])`
  return spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

describe('the flags that node is started with', () => {
  it('make functions within functions as the engine does, and name none of them again', async () => {
    const file = path.join(folder, 'made.mts')
    await writeFile(
      file,
      `const make = () => { const made = (n: number): number => n + 1; return made }
      const naming = new Function('f', 'return f.toString()')(make)
      console.log(typeof make()(1), /__name/.test(naming), JSON.stringify(make().name))`,
    )
    const { stdout } = await promisify(execFile)(process.execPath, [...NODE_FLAGS, file], {
      cwd: path.dirname(path.dirname(path.dirname(RUN))),
    })
    // esbuild still asks for a name, and nothing is done about it
    expect(stdout).toBe('number true ""\n')
  })

  it('leave little room where messages are only understood, and never where a model is measured by its training', () => {
    for (const work of ['understand', 'evaluate'])
      expect(howToRun(['nlu', work, 'x']).flags).toContain('--max-semi-space-size=2')
    for (const args of [['nlu', 'train-evaluate', 'a', 'b'], ['serve'], []])
      expect(howToRun(args)).toEqual({ flags: NODE_FLAGS, env: {} })
  })
})

describe.skipIf(process.platform === 'win32')('the scripts', () => {
  it.each([0, 1, 2, 7])('keep the exit code %i', async (code) => {
    expect(await once(wrapped(`process.exit(${code})`), 'exit')).toEqual([code, null])
  })

  it('pass on the signals that they are sent, and wait for what follows', async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const script = wrapped(
        `process.on('${signal}', () => setTimeout(() => process.exit(5), 100)); setInterval(() => {}, 1000); console.log('ready')`,
      )
      await once(script.stdout!, 'data')
      script.kill(signal)
      expect(await once(script, 'exit')).toEqual([5, null])
    }
  })

  it('count the signal that ended what they ran, as shells do', async () => {
    expect(await once(wrapped(`process.kill(process.pid, 'SIGKILL')`), 'exit')).toEqual([137, null])
  })

  it('find the browser that was named, else one on the PATH, and refuse one that cannot be run', async () => {
    const browser = path.join(folder, 'chromium')
    await writeFile(browser, '#!/bin/sh\n')
    expect(findChromium({ PATH: folder })).toBeUndefined()
    await chmod(browser, 0o755)
    expect(findChromium({ PATH: folder })).toBe(browser)
    expect(findChromium({ CHROMIUM_PATH: browser, PATH: '' })).toBe(browser)
    expect(() => findChromium({ CHROMIUM_PATH: '/no/such/browser', PATH: folder })).toThrow(/CHROMIUM_PATH/)
  })
})
