import { describe, expect, it } from 'vitest'
import { parseLabelled } from '../../../src/nlu/labelled/index.ts'
import { AppError } from '../../../src/shared/index.ts'

const HEADER = 'text\tvariety\tintent\tcategory\tentities'
const paramsOf = (content: string) => {
  try {
    parseLabelled(content, 'test.tsv')
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, ...error.params }
    throw error
  }
  return undefined
}

describe('labelled files', () => {
  it('reads rows with and without category, entities and voice', () => {
    const rows = parseLabelled(
      `\ufeff${HEADER}\tvoice\r\nla salle 4\tfr\treport_fault\tprinter\t{"room":"salle 4","quantity":3}\tnadia\r\nmerci\tfr\tthank\n`,
      'x.tsv'.slice(0, 5),
    ).map(({ text, category, entities, voice }) => ({ text, category, entities, voice }))
    expect(rows[0]).toEqual({
      text: 'la salle 4',
      category: 'printer',
      entities: { room: 'salle 4', quantity: 3 },
      voice: 'nadia',
    })
  })

  it.each([
    [
      'an unknown intent, with the nearest known',
      `${HEADER}\nx\tfr\treport_falt\tprinter\t`,
      2,
      3,
      'report_fault',
    ],
    ['an unknown variety', `${HEADER}\n\nx\tarabizzi\tthank\t\t`, 3, 2, 'arabizi'],
    ['an unknown category', `${HEADER}\nx\tfr\treport_fault\tprinters\t`, 2, 4, 'printer'],
    ['a wrong header', 'text\tintent\tvariety', 1, 2, 'variety'],
    ['a missing column', `${HEADER}\nx\tfr`, 2, 3, 'intent'],
    ['entities that are no object', `${HEADER}\nx\tfr\tthank\t\t{"room"`, 2, 5, '{"room":"salle 4"}'],
    ['an unknown entity', `${HEADER}\nx\tfr\tthank\t\t{"rom":"salle 4"}`, 2, 5, 'room'],
  ])('refuses %s', (_, content, line, column, expected) => {
    expect(paramsOf(content)).toEqual({ code: 'nlu.bad_file', file: 'test.tsv', line, column, expected })
  })

  it('refuses a fault without category and a category without fault', () => {
    expect(paramsOf(`${HEADER}\nx\tfr\treport_fault\t\t`)).toMatchObject({ line: 2, column: 4 })
    expect(paramsOf(`${HEADER}\nx\tfr\tthank\tprinter\t`)).toMatchObject({ line: 2, column: 4, expected: '' })
  })
})
