import { describe, expect, it } from 'vitest'
import { hardened } from '../../../../src/nlu/evaluation/harden.ts'
import { loadGazetteer } from '../../../../src/nlu/gazetteer/concepts.ts'
import { INTENTS, type LabelledRow } from '../../../../src/nlu/index.ts'
import { augment } from '../../../../src/nlu/training/augmentation/augment.ts'
import { weighHeldOut } from '../../../../src/nlu/training/held-out.ts'
import { readingsOf, readTexts } from '../../../../src/nlu/training/reading.ts'

const row = (text: string, intent: LabelledRow['intent'], voice: string): LabelledRow => ({
  ...{ text, intent, voice },
  variety: 'fr',
  category: null,
  entities: {},
})
const linesOf = (rows: readonly LabelledRow[]) => rows.map((one, origin) => ({ row: one, origin }))

describe('lines held out by voice', () => {
  it('are weighed by a model that has read nothing of their writer', () => {
    // One writer means the opposite of all the others: a model that had read him would know.
    const rows = ['odd', 'two', 'three'].flatMap((voice) => {
      const mean = (intent: LabelledRow['intent']) => (voice === 'odd' ? 'thank' : intent)
      return [
        ...['zork zork', 'zork encore', 'bien zork'].map((text) => row(text, mean('goodbye'), voice)),
        ...['plim plim', 'plim encore', 'bien plim'].map((text) => row(text, 'thank', voice)),
      ]
    })
    const lines = linesOf(rows)
    const gazetteer = loadGazetteer()
    const read = readTexts(
      rows.map(({ text }) => text),
      gazetteer,
    )
    const asked = readingsOf(read, gazetteer).map((reading, at) => ({
      ...(lines[at] ?? { row: row('', 'thank', ''), origin: at }),
      reading,
    }))
    const weighed = weighHeldOut({ lines, features: read.features, asked, folds: 3 })
    expect(weighed).toHaveLength(rows.length)
    const odd = weighed.find(({ row: asked }) => asked.voice === 'odd' && asked.text === 'zork zork')
    const margins = odd?.margins.intent ?? []
    expect(INTENTS[margins.indexOf(Math.max(...margins))]).toBe('goodbye')
  })
})

describe('lines made harder', () => {
  const rows = [
    row('le wifi de la salle est coupé', 'ticket_status', 'a'),
    row('bonjour', 'greet', 'a'),
    row('la météo de demain', 'out_of_scope', 'a'),
    row('je suis absent lundi', 'declare_absence', 'b'),
  ]

  it('mean the same, come from the same line, and are the same every time', () => {
    const lines = linesOf(rows)
    const once = hardened(lines)
    expect(hardened(lines)).toEqual(once)
    expect(once.length).toBeGreaterThan(1)
    for (const { row: hard, origin } of once)
      expect([hard.intent, hard.voice]).toEqual([rows[origin]?.intent, rows[origin]?.voice])
  })

  it('borrow chatter from their own writer only', () => {
    const [first, other] = hardened(linesOf(rows))
    expect(first?.row.text).toMatch(/^(?:bonjour|la météo de demain)، le wifi de la salle est coupé$/)
    expect(other?.row.text).toBe('je suis absent lundi. ')
  })

  it('come after the lines themselves when lines are respelt, so that these keep their numbers', () => {
    const lines = augment(rows)
    expect(lines.slice(0, rows.length).map(({ row: own }) => own)).toEqual(rows)
    expect(lines.every(({ row: own, origin }) => own.voice === rows[origin]?.voice)).toBe(true)
  })
})
