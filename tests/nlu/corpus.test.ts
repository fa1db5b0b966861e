import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { FAULT_CATEGORIES, INTENTS, readLabelled, VARIETIES } from '../../src/nlu/index.ts'
import { learnWriting } from '../../src/nlu/text/learn-writing.ts'
import { repairKeyboard } from '../../src/nlu/text/typing/repair.ts'
import { readCorpus } from '../../src/nlu/training/read-corpus.ts'
import { fold } from '../../src/shared/text/index.ts'
import { CATEGORIES } from '../../src/tickets/index.ts'
import { CORPUS_DIR, DEVELOPMENT } from './setup/files.ts'
import { nearDuplicates } from './setup/near-duplicates.ts'

const corpus = await readCorpus(CORPUS_DIR)
const development = await readLabelled(DEVELOPMENT)

describe('the corpus', () => {
  it('uses the categories that tickets have', () => {
    expect([...FAULT_CATEGORIES]).toEqual([...CATEGORIES])
  })

  it('is written by at least twelve voices in at least 5,900 distinct lines', () => {
    expect(new Set(corpus.map((row) => row.voice)).size).toBeGreaterThanOrEqual(12)
    expect(new Set(corpus.map((row) => row.text)).size).toBe(corpus.length)
    expect(corpus.length).toBeGreaterThanOrEqual(5900)
  })

  it('has no variety under 15 %', () => {
    for (const variety of VARIETIES) {
      const own = corpus.filter((row) => row.variety === variety)
      expect(own.length / corpus.length, variety).toBeGreaterThanOrEqual(0.15)
    }
  })

  it('has every intent and every category in every variety', () => {
    const told = new Set(corpus.map((row) => `${row.variety} ${row.category ?? row.intent}`))
    const wanted = VARIETIES.flatMap((variety) =>
      [...INTENTS.filter((intent) => intent !== 'report_fault'), ...FAULT_CATEGORIES].map(
        (meaning) => `${variety} ${meaning}`,
      ),
    )
    expect(wanted.filter((meaning) => !told.has(meaning))).toEqual([])
  })

  it('annotates only what stands in the text', () => {
    const wrong = corpus.filter((row) =>
      Object.values(row.entities).some((value) => typeof value === 'string' && !row.text.includes(value)),
    )
    expect(wrong.map((row) => row.text)).toEqual([])
  })

  it('is written, not generated: fewer than 5 % of its lines nearly repeat another', () => {
    const { checked, found } = nearDuplicates(corpus.map((row) => row.text))
    const rate = found.length / checked
    process.stdout.write(
      `near-duplicates: ${found.length} of ${checked} lines (${(100 * rate).toFixed(2)} %)\n`,
    )
    expect(rate).toBeLessThan(0.05)
  })

  it('holds lines under the wrong keyboard layout, which do not pass for writing', () => {
    const plausibility = learnWriting(corpus.map((row) => row.text))
    const mistyped = [
      ['hgpshf $dhgd jfg;mh', 'الحساب ديالي تبلوكا'],
      ['مض لقثرث ثسف كضهىفثىعث خع حضس', 'la greve est maintenue ou pas'],
    ] as const
    for (const [typed, meant] of mistyped) {
      expect(corpus.some((row) => row.text === typed)).toBe(true)
      expect(repairKeyboard(typed, plausibility)).toBe(meant)
    }
  })

  it('is checked by something that finds a swapped noun', () => {
    const twins = [
      'l imprimante de la salle 4 ne marche plus depuis hier matin',
      'l imprimante de la salle 4 ne marche plus depuis hier soir',
    ]
    expect(nearDuplicates(twins).found).toHaveLength(1)
  })
})

describe('the development set', () => {
  it('is frozen: what is measured today is comparable with what was measured before', async () => {
    const digest = createHash('sha256')
      .update(await readFile(DEVELOPMENT))
      .digest('hex')
    expect(digest).toBe('3d4c7d428c9b6789efcb34ec01fed2adaadafc92099abe880464e0de71d2e563')
  })

  it('shares no line and no voice with the corpus', () => {
    const trained = new Set(corpus.map((row) => fold(row.text)))
    const voices = new Set(corpus.map((row) => row.voice))
    // A greeting may be folded alike by two people; a sentence may not.
    const shared = development.filter((row) => row.text.split(' ').length > 3 && trained.has(fold(row.text)))
    expect(shared.map((row) => row.text)).toEqual([])
    expect(development.filter((row) => voices.has(row.voice))).toEqual([])
  })
})
