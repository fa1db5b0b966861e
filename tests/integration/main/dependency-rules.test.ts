import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
// @ts-expect-error plain JavaScript, as the tool reads it
import rules from '../../../.dependency-cruiser.mjs'

const ROOT = path.resolve(import.meta.dirname, '../../..')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-rules-'))
  await symlink(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'))
  for (const name of ['package.json', 'tsconfig.json'])
    await symlink(path.join(ROOT, name), path.join(folder, name))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The rules that a source tree breaks: each file is given with what it imports. */
const broken = async (files: Record<string, string[]>): Promise<string[]> => {
  await rm(path.join(folder, 'src'), { recursive: true, force: true })
  for (const [file, imports] of Object.entries(files)) {
    const target = path.join(folder, 'src', file)
    await mkdir(path.dirname(target), { recursive: true })
    const lines = imports.map(
      (from, index) => `import * as x${index} from '${from}'\nexport const y${index} = x${index}\n`,
    )
    await writeFile(target, `export const z = 1\n${lines.join('')}`)
  }
  const { options, forbidden } = rules
  const cruiseOptions: ICruiseOptions = {
    ...options,
    validate: true,
    ruleSet: { forbidden },
    baseDir: folder,
  }
  const { output } = await cruise(['src'], cruiseOptions)
  const { violations } = (output as ICruiseResult).summary
  return [...new Set(violations.map(({ rule }) => rule.name))].sort()
}

describe('the direction of dependencies', () => {
  it('allows what points downward, by the front door', async () => {
    const files = {
      'shared/index.ts': [],
      'shared/text/index.ts': ['../index.ts'],
      'directory/domain/unit.ts': ['../../shared/index.ts'],
      'directory/index.ts': ['./domain/unit.ts', '../shared/text/index.ts'],
      'nlu/index.ts': ['../shared/index.ts'],
      'tickets/index.ts': ['../directory/index.ts', 'mongoose'],
      'notifications/index.ts': ['../tickets/index.ts'],
      'bots/index.ts': ['../notifications/index.ts', '../nlu/index.ts'],
      'http/index.ts': ['../bots/index.ts', 'fastify'],
      'main/cli.ts': ['../http/index.ts', './demo/mode.ts', 'node:fs'],
      'main/demo/mode.ts': ['../../nlu/index.ts'],
    }
    expect(await broken(files)).toEqual([])
  })

  it.each<[rule: string, files: Record<string, string[]>]>([
    [
      'shared-knows-nothing-above',
      { 'shared/index.ts': ['../directory/index.ts'], 'directory/index.ts': [] },
    ],
    [
      'directory-knows-nothing-above',
      { 'directory/index.ts': ['../tickets/index.ts'], 'tickets/index.ts': [] },
    ],
    ['tickets-knows-nothing-above', { 'tickets/index.ts': ['../http/index.ts'], 'http/index.ts': [] }],
    [
      'notifications-knows-nothing-above',
      { 'notifications/index.ts': ['../bots/index.ts'], 'bots/index.ts': [] },
    ],
    ['bots-knows-nothing-above', { 'bots/index.ts': ['../http/index.ts'], 'http/index.ts': [] }],
    ['http-knows-nothing-above', { 'http/index.ts': ['../main/compose.ts'], 'main/compose.ts': [] }],
    ['nlu-knows-only-shared', { 'nlu/index.ts': ['../tickets/index.ts'], 'tickets/index.ts': [] }],
    ['only-bots-http-main-import-nlu', { 'tickets/index.ts': ['../nlu/index.ts'], 'nlu/index.ts': [] }],
    [
      'front-door-only',
      { 'main/cli.ts': ['../tickets/mongo/store/store.ts'], 'tickets/mongo/store/store.ts': [] },
    ],
    ['shared-front-doors', { 'tickets/index.ts': ['../shared/ids.ts'], 'shared/ids.ts': [] }],
    ['pure-domain', { 'tickets/domain/ticket.ts': ['mongodb'] }],
    ['pure-domain', { 'tickets/domain/ticket.ts': ['node:fs'] }],
    [
      'pure-domain',
      { 'tickets/domain/ticket.ts': ['../mongo/store/store.ts'], 'tickets/mongo/store/store.ts': [] },
    ],
    ['no-cycles', { 'shared/a.ts': ['./b.ts'], 'shared/b.ts': ['./a.ts'] }],
    ['nobody-imports-main', { 'nlu/index.ts': ['../main/demo/mode.ts'], 'main/demo/mode.ts': [] }],
    ['not-to-dev-dep', { 'tickets/index.ts': ['fast-check'] }],
  ])('%s: %j', async (rule, files) => {
    expect(await broken(files)).toContain(rule)
  })
})
