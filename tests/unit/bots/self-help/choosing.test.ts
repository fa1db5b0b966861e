import { describe, expect, it } from 'vitest'
import { chooseArticle } from '../../../../src/bots/self-help/index.ts'
import { DEVICE_REPORTS, ROOM_REPORTS, SERVICE_REPORTS } from './reports.ts'

const REPORTS = [...DEVICE_REPORTS, ...ROOM_REPORTS, ...SERVICE_REPORTS]

describe('choosing a quick remedy', () => {
  it.each(REPORTS)('%s: %s → %s', (category, text, article) => {
    expect(chooseArticle({ category, text }) ?? null).toBe(article)
  })

  it('is tried on at least eighty reports, with a third of them left without advice at most', () => {
    const silent = REPORTS.filter(([, , article]) => article === null)
    expect(REPORTS.length).toBeGreaterThanOrEqual(80)
    expect(silent.length).toBeGreaterThanOrEqual(25)
    expect(silent.length / REPORTS.length).toBeLessThan(1 / 3)
  })

  it('offers nothing for words of another category', () => {
    expect(chooseArticle({ category: 'massar_grades', text: 'bourrage papier' })).toBeUndefined()
  })

  it('offers nothing where two remedies fit alike', () => {
    const both = 'papier coincé et documents en file d’attente'
    expect(chooseArticle({ category: 'printer', text: 'papier coincé' })).toBe('paper_jam')
    expect(chooseArticle({ category: 'printer', text: `${both} bourrage` })).toBe('paper_jam')
    expect(chooseArticle({ category: 'printer', text: 'bourrage, et file d’attente pleine' })).toBeUndefined()
  })

  it('offers nothing for a long story', () => {
    const story = `${'on nous a promis une visite puis une autre encore '.repeat(6)} bourrage papier`
    expect(chooseArticle({ category: 'printer', text: story })).toBeUndefined()
  })

  it.each([
    ['in capitals', 'BOURRAGE PAPIER'],
    ['with a stretched letter', 'bourraaaage papier'],
    ['with tashkeel', 'وَرَقَةٌ عَالِقَةٌ في الطابعة'],
    ['with a doubled consonant', 'lwr9a 7aslla f limprimante'],
  ])('reads words %s', (_, text) => {
    expect(chooseArticle({ category: 'printer', text })).toBe('paper_jam')
  })

  it.each(['', '🖨️', '٣'])('has nothing to say to %j', (text) => {
    expect(chooseArticle({ category: 'printer', text })).toBeUndefined()
  })
})
