import { describe, expect, it } from 'vitest'
import { tellingWords } from '../../../src/notifications/domain/compose/quoting/telling-words.ts'
import type { Report } from '../../../src/tickets/index.ts'

const LIMIT = 200
const TALK =
  'Cela fait vingt ans que j’enseigne ici, et personne ne m’écoute jamais vraiment, hélas. '.repeat(20)
const report = (text: string, more: Partial<Report> = {}): Report => ({
  text,
  category: 'connectivity',
  attachments: [],
  ...more,
})

describe('what is quoted of a report', () => {
  it('is all of it while it is short', () => {
    expect(tellingWords(report('plus de wifi'), LIMIT)).toBe('plus de wifi')
  })

  it.each([
    ['Bref: le wifi de la salle 12 est mort depuis lundi', { room: 'salle 12', since: 'depuis lundi' }],
    ['الويفي ديال القاعة 3 ما خدامش من البارح', { room: 'القاعة 3', since: 'من البارح' }],
    ['L’imprimante ne tire plus rien.', {}],
    ['lpc dyal salle 4 kay7bes w ma b9ach ych3el', { room: 'salle 4' }],
  ])('is of a long one the sentence that tells: "%s"', (sentence, facts) => {
    const quoted = tellingWords(report(`${TALK}\n${sentence}\n${TALK}`, facts), LIMIT)
    expect(quoted).toBe(`[…] ${sentence} […]`)
  })

  it('is its beginning where none tells more than others', () => {
    expect(tellingWords(report(TALK), LIMIT)).toMatch(/^Cela fait vingt ans.*…$/)
  })

  it('stays in the order in which it was said, with nothing marked between neighbours', () => {
    const text = `Salle 3, bonjour. Le PC est bloqué.\n${TALK}\nEncore en panne.`
    expect(tellingWords(report(text, { room: 'Salle 3' }), LIMIT)).toBe(
      'Salle 3, bonjour. Le PC est bloqué. […] Encore en panne.',
    )
  })
})
