import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createUnderstander } from '../../src/nlu/create-understander.ts'
import { accuracyOf, trainBayes, trainClassifier } from '../../src/nlu/evaluation/index.ts'
import { loadGazetteer } from '../../src/nlu/gazetteer/concepts.ts'
import { crossValidate, loadUnderstander, readLabelled, trainEvaluate } from '../../src/nlu/index.ts'
import { decodeEngine, encodeEngine } from '../../src/nlu/model/archive.ts'
import { withoutUnread } from '../../src/nlu/model/meaning.ts'
import { readCorpus } from '../../src/nlu/training/read-corpus.ts'
import { trainEngine } from '../../src/nlu/training/train-engine.ts'
import { silentLogger } from '../../src/shared/index.ts'
import { CORPUS_DIR, DEVELOPMENT, NOW } from './setup/files.ts'

const corpus = await readCorpus(CORPUS_DIR)
const sample = corpus.filter((_, line) => line % 12 === 0)
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-nlu-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('training', () => {
  it('gives the same bytes for the same corpus, and bytes that can be read back', () => {
    const trained = trainEngine(sample, loadGazetteer())
    const once = encodeEngine(trained)
    const again = encodeEngine(trainEngine(sample, loadGazetteer()))
    expect(again.equals(once)).toBe(true)
    const decoded = decodeEngine(once)
    // to the last byte, but for the column that no question reads
    const whole = encodeEngine({ ...trained, model: withoutUnread(trained.model) })
    expect(decoded && encodeEngine(decoded).equals(whole)).toBe(true)
    expect(whole.length).toBeLessThan(once.length)
  })

  it('means the same from its bytes as when it was trained', () => {
    const trained = trainEngine(sample, loadGazetteer())
    const read = decodeEngine(encodeEngine(trained))
    if (!read) throw new Error('the bytes of an engine are not read')
    const [before, after] = [trained, read].map((engine) => createUnderstander(engine, loadGazetteer()))
    const texts = corpus.filter((_, line) => line % 150 === 7).map(({ text }) => text)
    expect(texts.length).toBeGreaterThan(90)
    for (const text of texts) {
      expect(after?.understand(text, { now: NOW })).toEqual(before?.understand(text, { now: NOW }))
    }
  })

  it('beats naive Bayes on strangers, on the same words', async () => {
    const quarter = corpus.filter((_, line) => line % 4 === 0)
    const train = quarter.map(({ text, intent: label }) => ({ text, label }))
    const test = await readLabelled(DEVELOPMENT)
    const ours = trainClassifier(train)
    const bayes = trainBayes(train)
    const accuracy = (classify: (text: string) => string) =>
      accuracyOf(test.map(({ text, intent }) => ({ gold: intent, given: classify(text) })))
    const figures = { bayes: accuracy(bayes), ours: accuracy(ours) }
    process.stdout.write(`${JSON.stringify(figures)}\n`)
    expect(figures.ours).toBeGreaterThan(figures.bayes + 0.05)
  })

  it('works on any texts and labels', () => {
    const rows = ['rouge sang', 'rouge vif', 'bleu ciel', 'bleu nuit'].map((text) => ({
      text,
      label: text.split(' ')[0] ?? '',
    }))
    const figures = trainEvaluate(rows, [
      { text: 'rouge pâle', label: 'rouge' },
      { text: 'bleu pâle', label: 'bleu' },
    ])
    expect(figures).toMatchObject({ n: 2, accuracy: 1, macroF1: 1 })
  })
})

describe('voices held out', () => {
  it('are judged as written and made harder, all together and by the voice in the middle', () => {
    const { ordinary, hardened } = crossValidate(sample)
    expect(ordinary.n).toBe(sample.length)
    expect(hardened.n).toBe(Math.ceil(sample.length / 3))
    expect(hardened.intent.accuracy).toBeLessThan(ordinary.intent.accuracy)
    expect(ordinary.middleVoice.intent).toBeGreaterThan(0.6)
    expect(ordinary.middleVoice.answeredRight).toBeGreaterThan(ordinary.middleVoice.intent)
  })
})

describe('the cached model', () => {
  const writeCorpus = async (lines: readonly string[]) => {
    const corpusDir = await mkdtemp(path.join(folder, 'corpus-'))
    const header = 'text\tvariety\tintent\tcategory\tentities\tvoice'
    await writeFile(path.join(corpusDir, 'all.tsv'), [header, ...lines].join('\n'))
    return corpusDir
  }
  const lines = sample
    .slice(0, 200)
    .map((row) => [row.text, row.variety, row.intent, row.category ?? '', '', row.voice].join('\t'))

  it('is trained once, told about on the way, and found again; another corpus has another', async () => {
    const corpusDir = await writeCorpus(lines)
    const cacheDir = path.join(folder, 'cache')
    const shares: number[] = []
    const load = (dir: string) =>
      loadUnderstander({
        corpusDir: dir,
        cacheDir,
        logger: silentLogger,
        onProgress: (share) => shares.push(share),
      })
    const first = await load(corpusDir)
    expect(shares.at(-1)).toBeCloseTo(1)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    shares.length = 0
    const second = await load(corpusDir)
    expect(shares).toEqual([])
    const text = 'الطابعة ما خداماش'
    expect(second.understand(text, { now: NOW })).toEqual(first.understand(text, { now: NOW }))
    await load(await writeCorpus(lines.slice(1)))
    expect(await readdir(cacheDir)).toHaveLength(2)
  })

  it('is trained anew when the file is damaged', async () => {
    const corpusDir = await writeCorpus(lines.slice(2))
    const cacheDir = path.join(folder, 'damaged')
    const place = { corpusDir, cacheDir, logger: silentLogger }
    await loadUnderstander(place)
    const [name = ''] = await readdir(cacheDir)
    await writeFile(path.join(cacheDir, name), 'cut short')
    const understander = await loadUnderstander(place)
    expect(understander.understand('merci', { now: NOW }).confidence).toBeGreaterThan(0)
  })

  it('is not trained from a malformed file', async () => {
    const corpusDir = await writeCorpus(['merci\tfr\tthnak\t\t\tx'])
    const place = { corpusDir, cacheDir: path.join(folder, 'none'), logger: silentLogger }
    await expect(loadUnderstander(place)).rejects.toMatchObject({
      code: 'nlu.unknown_label',
      params: { line: 2, column: 3, given: 'thnak', nearest: 'thank' },
    })
  })
})
