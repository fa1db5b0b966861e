import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Db } from 'mongodb'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Correction } from '../../../src/bots/index.ts'
import { createMongoDirectory, loadDemoDirectory } from '../../../src/directory/index.ts'
import { createCorrections } from '../../../src/main/compose/corrections.ts'
import { createMongoSuggestionStore, suggestionMigrations } from '../../../src/nlu/index.ts'
import { loadTexts } from '../../../src/shared/i18n/index.ts'
import { silentLogger } from '../../../src/shared/index.ts'
import { openTestDatabase } from '../../setup/database.ts'
import { sanad } from './command-line.ts'

const at = new Date('2026-11-24T10:00:00Z')
const HEADER = 'text\tvariety\tintent\tcategory\tentities\tvoice\n'
const texts = loadTexts(path.resolve('locales'))

/** Reads everything as a likely computer fault, and "salle N" as a room: what is asked of it is told apart here. */
const understander = {
  understand: (text: string) => {
    const room = /salle \d+/.exec(text)?.[0]
    return {
      variety: 'fr' as const,
      intent: 'report_fault' as const,
      category: 'computer' as const,
      confidence: 0.6,
      categoryConfidence: 0.6,
      entities: room ? { room } : {},
      alternatives: [],
    }
  },
}

let database: Awaited<ReturnType<typeof openTestDatabase>>
let db: Db
let folder: string

beforeAll(async () => {
  database = await openTestDatabase()
  db = database.connection.getClient().db(database.connection.name)
  for (const { up } of suggestionMigrations) await up(db)
  await loadDemoDirectory(database.connection, at)
  folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-corpus-'))
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  await db.collection('nlu_suggestions').deleteMany({})
})

const corrections = () =>
  createCorrections({
    store: createMongoSuggestionStore(db),
    understander,
    directory: createMongoDirectory(database.connection),
    texts,
    logger: silentLogger,
  })
const correction = (more: Partial<Correction> = {}): Correction => ({
  key: 'inbox1:0',
  personId: 'teacher-1',
  text: 'Salma, le truc de la salle 4 est mort, tel 0612345678',
  chosen: { intent: 'report_fault', category: 'projector' },
  at,
  ...more,
})
const open = () => createMongoSuggestionStore(db).list('open')

describe('corrections', () => {
  it('are kept masked, with what the masked text holds and how the text had been read', async () => {
    await corrections().note(correction())
    expect(await open()).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{12}$/),
        text: 'Ihsane, le truc de la salle 4 est mort, tel 0600000000',
        variety: 'fr',
        intent: 'report_fault',
        category: 'projector',
        entities: { room: 'salle 4' },
        was: { intent: 'report_fault', category: 'computer', confidence: 0.6 },
        chosen: { intent: 'report_fault', category: 'projector' },
        at,
        count: 1,
        status: 'open',
      },
    ])
    expect(JSON.stringify(await db.collection('nlu_suggestions').find().toArray())).not.toContain('teacher-1')
  })

  it('hide the names of colleagues', async () => {
    await corrections().note(correction({ text: 'le pc de yassine boualam est mort' }))
    expect((await open())[0]?.text).toBe('le pc de Ihsane est mort')
  })

  it('count up by text and label, and once a turn', async () => {
    const { note } = corrections()
    await Promise.all(['a', 'a', 'b', 'c', 'b'].map((key) => note(correction({ key }))))
    await note(correction({ key: 'd', text: 'Salma, le truc de la salle 4 est mort, tel 0700000001' }))
    await note(correction({ key: 'e', chosen: { intent: 'report_fault', category: 'computer' } }))
    expect((await open()).map(({ category, count }) => [category, count])).toEqual([
      ['projector', 4],
      ['computer', 1],
    ])
  })

  it('are not kept when nothing of the person is left, nor when the words are those of the bot', async () => {
    const { note } = corrections()
    await note(correction({ text: '0612345678' }))
    await note(correction({ text: texts.t('ar', 'dialog:reporting.attachment_only') }))
    await note(correction({ text: 'panne '.repeat(100) }))
    expect(await open()).toEqual([])
  })

  it('fail without a word to the person', async () => {
    await expect(corrections().note(correction({ personId: 'nobody' }))).resolves.toBeUndefined()
    expect(await open()).toEqual([])
  })
})

describe('nlu suggestions', { timeout: 120_000 }, () => {
  const run = (...args: string[]) =>
    sanad(['nlu', 'suggestions', ...args], { env: { MONGODB_URI: database.uri }, cwd: folder })
  const corpus = () => readFile(path.join(folder, 'report_fault.tsv'), 'utf8')

  it('lists, approves as a line of the corpus, and refuses what is decided or there', async () => {
    const { note } = corrections()
    await note(correction())
    await note(correction({ key: 'f', chosen: { intent: 'report_fault', category: 'computer' } }))
    await note(correction({ key: 'g', chosen: { intent: 'report_fault', category: 'computer' } }))
    const [twice, once] = await open()
    const [first = '', second = ''] = [once?.id, twice?.id]
    const kept = 'le wifi est mort\tfr\treport_fault\tconnectivity\t\tnadia\n'
    await writeFile(path.join(folder, 'report_fault.tsv'), HEADER + kept)

    const listed = await run('list')
    expect(listed.stdout.split('\n').map((line) => line.slice(0, 12))).toEqual([second, first, ''])
    expect(listed.stdout).toContain('2×  report_fault/computer 60 % → report_fault/computer  Ihsane, le truc')
    expect(JSON.parse((await run('list', '--json')).stdout)).toMatchObject([
      { id: second, count: 2 },
      { id: first },
    ])

    const unknown = await run('approve', first, '--category', 'projectr', '--file', '.')
    expect([unknown.code, unknown.stdout]).toEqual([2, ''])
    expect(unknown.stderr.trim()).toBe('projectr is not a label: is projector meant?')
    const unfit = await run('approve', first, '--intent', 'thank', '--category', 'printer', '--file', '.')
    expect([unfit.code, await corpus()]).toEqual([2, HEADER + kept])

    const approved = await run('approve', first, '--file', '.')
    expect([approved.code, approved.stdout]).toEqual([0, 'report_fault.tsv\n'])
    expect(approved.stderr).toContain('rebuilt at the next start')
    const line =
      'Ihsane, le truc de la salle 4 est mort, tel 0600000000\tfr\treport_fault\tprojector\t{"room":"salle 4"}\tsuggested\n'
    expect(await corpus()).toBe(HEADER + kept + line)
    expect(await readdir(folder)).toEqual(['report_fault.tsv'])

    const again = await run('approve', first, '--file', '.')
    expect([again.code, again.stderr.trim()]).toEqual([
      1,
      `The suggestion ${first} has been approved already.`,
    ])
    const there = await run('approve', second, '--intent', 'thank', '--file', '.')
    expect(there.code).toBe(1)
    expect(there.stderr).toContain('has this line already, in report_fault.tsv under projector')
    expect(await corpus()).toBe(HEADER + kept + line)

    expect((await run('reject', second)).code).toBe(0)
    expect((await run('reject', second)).code).toBe(1)
    expect(await open()).toEqual([])
    const store = createMongoSuggestionStore(db)
    expect(await store.find(first)).toMatchObject({ status: 'approved', decidedAt: expect.any(Date) })
    expect(await store.find(second)).toMatchObject({ status: 'rejected' })
  })

  it('begins the file of another intent, and changes nothing that it cannot read or write', async () => {
    await corrections().note(correction({ text: 'grand merci à toute votre équipe' }))
    const id = (await open())[0]?.id ?? ''
    const missing = await run('approve', id, '--file', 'nowhere')
    expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining('nowhere')])

    await writeFile(path.join(folder, 'thank.tsv'), `${HEADER}merci\tfr\tthanks\t\t\tnadia\n`)
    const malformed = await run('approve', id, '--intent', 'thank', '--file', '.')
    expect([malformed.code, malformed.stderr.trim()]).toEqual([
      1,
      'File thank.tsv, line 2, column 3: “thanks” is no label that is known here: is “thank” meant?',
    ])
    expect((await open()).map((suggestion) => suggestion.id)).toEqual([id])

    await rm(path.join(folder, 'thank.tsv'))
    expect((await run('approve', id, '--intent', 'thank', '--file', '.')).code).toBe(0)
    expect(await readFile(path.join(folder, 'thank.tsv'), 'utf8')).toBe(
      `${HEADER}grand merci à toute votre équipe\tfr\tthank\t\t\tsuggested\n`,
    )
    expect(await createMongoSuggestionStore(db).find(id)).toMatchObject({ intent: 'thank', category: null })
    expect((await run('approve', 'nothing')).stderr).toContain('There is no suggestion nothing')
  })
})

it('serves the list of the reader by an index', async () => {
  const plan = await db
    .collection('nlu_suggestions')
    .find({ status: 'open' })
    .sort({ count: -1, at: 1 })
    .explain('queryPlanner')
  expect(JSON.stringify(plan.queryPlanner.winningPlan)).toContain('for_the_reader')
})
