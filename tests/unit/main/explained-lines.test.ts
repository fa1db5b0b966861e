import { describe, expect, it } from 'vitest'
import { explainedLines } from '../../../src/main/terminal/index.ts'
import type { Explanation } from '../../../src/nlu/index.ts'

const explanation: Explanation = {
  understanding: {
    variety: 'fr',
    intent: 'report_fault',
    category: 'printer',
    confidence: 0.91,
    categoryConfidence: 0.95,
    entities: { room: 'salle 4' },
    secondFault: {
      category: 'connectivity',
      text: 'le wifi est coupé',
      besides: 'le pc est mort',
      confidence: 0.87,
      entities: {},
    },
    alternatives: [{ intent: 'report_fault', category: 'connectivity', confidence: 0.3 }],
  },
  normal: 'le pc marche, mais',
  skeleton: 'l bk mr$ m',
  concepts: ['computer'],
  denied: ['le pc marche'],
  speakFor: [{ feature: 'word “marche”', weight: 0.5 }],
  speakAgainst: [],
}

describe('a message explained on a terminal', () => {
  it('says what was set aside and what else is broken, beside what was understood', () => {
    expect(explainedLines(explanation)).toEqual([
      'report_fault / printer  91.0 %',
      'variety      fr',
      'room         salle 4',
      'set aside    le pc marche',
      'second       connectivity  87.0 %  le wifi est coupé',
      'or           report_fault / connectivity  30.0 %',
      'read as      le pc marche, mais',
      'sounds       l bk mr$ m',
      'for          word “marche” 0.50',
    ])
  })

  it('has no line for what is not there', () => {
    const { secondFault: _, ...understanding } = explanation.understanding
    const lines = explainedLines({ ...explanation, understanding, denied: [] })
    expect(lines.filter((line) => /^(?:set aside|second|against) /.test(line))).toEqual([])
  })
})
