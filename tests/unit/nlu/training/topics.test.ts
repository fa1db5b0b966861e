import { describe, expect, it } from 'vitest'
import { loadGazetteer } from '../../../../src/nlu/gazetteer/concepts.ts'
import type { LabelledRow } from '../../../../src/nlu/index.ts'
import { readTexts } from '../../../../src/nlu/training/reading.ts'
import { withTopics } from '../../../../src/nlu/training/topics.ts'

const gazetteer = loadGazetteer()

const topicsOf = (rows: readonly (readonly [string, LabelledRow['intent']])[]) => {
  const lines = rows.map(([text, intent], origin) => ({
    row: { text, intent, variety: 'fr' as const, category: null, entities: {}, voice: 'a' },
    origin,
  }))
  const read = readTexts(
    rows.map(([text]) => text),
    gazetteer,
  )
  return withTopics(lines, read, gazetteer).map(({ topic }) => topic)
}

describe('the topics of what is none of ours', () => {
  it('are told by the things named, in either script', () => {
    expect(
      topicsOf([
        ['mon salaire est en retard', 'out_of_scope'],
        ['فين الأجرة', 'out_of_scope'],
        ['la fenêtre est cassée', 'out_of_scope'],
      ]),
    ).toEqual(['money', 'money', 'building'])
  })

  it('are those of the most similar line where nothing is named', () => {
    const topics = topicsOf([
      ['zork zork plim salaire', 'out_of_scope'],
      ['zork zork plim salaire encore', 'out_of_scope'],
      ['bonk bonk fenêtre', 'out_of_scope'],
      ['bonk bonk fenêtre encore', 'out_of_scope'],
      ['zork zork plim', 'out_of_scope'],
      ['bonk bonk', 'out_of_scope'],
    ])
    expect(topics).toEqual(['money', 'money', 'building', 'building', 'money', 'building'])
  })

  it('are one and the same where no line names anything', () => {
    const [first, second] = topicsOf([
      ['zork plim', 'out_of_scope'],
      ['bonk', 'out_of_scope'],
    ])
    expect(first).toBeDefined()
    expect(second).toBe(first)
  })

  it('are not asked of what is ours', () => {
    expect(topicsOf([['merci pour le salaire', 'thank']])).toEqual([undefined])
  })
})
