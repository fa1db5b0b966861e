import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { begin, ROOT } from './lib/begin.mjs'

const inModules = (file) => path.join('node_modules', file)

const STEPS = [
  [
    'format and lint',
    inModules('@biomejs/biome/bin/biome'),
    'ci',
    '--colors=off',
    '--error-on-warnings',
    '.',
  ],
  ['types', inModules('typescript/bin/tsc'), '-p', '.'],
  ...(existsSync(path.join(ROOT, 'web/tsconfig.json'))
    ? [
        ['types of the web pages', inModules('typescript/bin/tsc'), '-p', 'web'],
        ['types of their service worker', inModules('typescript/bin/tsc'), '-p', 'web/worker'],
      ]
    : []),
  [
    'direction of dependencies',
    inModules('dependency-cruiser/bin/dependency-cruise.mjs'),
    '--config',
    '.dependency-cruiser.mjs',
    'src',
  ],
  ['dead code', inModules('knip/bin/knip.js')],
]

/** Every step runs, whatever became of the one before; the output of those that failed is shown. */
await begin(() => {
  let failed = 0
  for (const [name, script, ...args] of STEPS) {
    const begun = Date.now()
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    })
    const seconds = ((Date.now() - begun) / 1000).toFixed(1)
    console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
    if (status === 0) continue
    failed += 1
    console.log(`${stdout ?? ''}${stderr ?? ''}`)
  }
  console.log(failed === 0 ? 'all clean' : `${failed} of ${STEPS.length} failed`)
  return failed === 0 ? 0 : 1
})
