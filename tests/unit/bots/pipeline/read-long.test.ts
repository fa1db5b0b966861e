import { describe, expect, it } from 'vitest'
import { readLong } from '../../../../src/bots/pipeline/turn/words/read-long.ts'
import type { Understander, Understanding } from '../../../../src/nlu/index.ts'

const now = new Date('2026-11-24T10:00:00Z')

const meaning = (more: Partial<Understanding> = {}): Understanding => ({
  variety: 'fr',
  intent: 'out_of_scope',
  category: null,
  categoryConfidence: 0.5,
  confidence: 0.2,
  entities: {},
  alternatives: [],
  ...more,
})
const fault = (category: 'projector' | 'printer', more: Partial<Understanding> = {}) =>
  meaning({ intent: 'report_fault', category, confidence: 0.99, ...more })

const TALK = 'Je voudrais vous dire que cela fait vingt ans que j’enseigne ici et que l’année est rude.'
const PROJECTOR = 'Le projecteur de la salle 14 est vert depuis lundi.'
const PRINTER = 'L’imprimante bourre.'

const understander: Understander = {
  understand: (text) => {
    if (text === PROJECTOR)
      return fault('projector', { entities: { room: 'salle 14', since: 'depuis lundi' } })
    return text === PRINTER ? fault('printer') : meaning()
  },
}
const read = (text: string, whole = meaning()): Understanding => readLong(understander, { text, whole, now })

describe('a long message', () => {
  it.each([
    ['unclear', meaning({ variety: 'darija' })],
    ['surely thanks', meaning({ variety: 'darija', intent: 'thank', confidence: 0.99 })],
  ])('that is %s as a whole means what its one plain sentence means', (_name, whole) => {
    expect(read(`${TALK} ${TALK} ${PROJECTOR} ${TALK}`, whole)).toMatchObject({
      variety: 'darija',
      intent: 'report_fault',
      category: 'projector',
      entities: { room: 'salle 14', since: 'depuis lundi' },
    })
  })

  it.each([
    ['is short', PROJECTOR, meaning()],
    ['tells two kinds of fault', `${TALK} ${TALK} ${PROJECTOR} ${PRINTER}`, meaning()],
    ['tells none', `${TALK} ${TALK} ${TALK}`, meaning()],
    [
      'is plain as a whole',
      `${TALK} ${TALK} ${PROJECTOR}`,
      meaning({ intent: 'forward_ticket', confidence: 0.99 }),
    ],
  ])('that %s is what it was', (_name, text, whole) => {
    expect(read(text, whole)).toBe(whole)
  })
})
