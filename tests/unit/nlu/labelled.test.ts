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
    ['a wrong header', 'text\tintent\tvariety', 1, 2, 'variety'],
    ['a missing column', `${HEADER}\nx\tfr`, 2, 3, 'intent'],
  ])('refuses %s', (_, content, line, column, expected) => {
    expect(paramsOf(content)).toEqual({ code: 'nlu.bad_file', file: 'test.tsv', line, column, expected })
  })

  it.each([
    ['intent', `${HEADER}\nx\tfr\treport_falt\tprinter\t`, 2, 3, 'report_falt', 'report_fault'],
    ['variety', `${HEADER}\n\nx\tarabizzi\tthank\t\t`, 3, 2, 'arabizzi', 'arabizi'],
    ['category', `${HEADER}\nx\tfr\treport_fault\tprinters\t`, 2, 4, 'printers', 'printer'],
    ['entity', `${HEADER}\nx\tfr\tthank\t\t{"rom":"salle 4"}`, 2, 5, 'rom', 'room'],
  ])('names an unknown %s, and the nearest known one', (_, content, line, column, given, nearest) => {
    const place = { file: 'test.tsv', line, column }
    expect(paramsOf(content)).toEqual({ code: 'nlu.unknown_label', ...place, given, nearest })
  })

  it.each(['{"room"', '"salle 4"', '["salle 4"]', 'null', '{"room":["salle 4"]}'])(
    'says that %j is no object of names and values, and shows one',
    (given) => {
      expect(paramsOf(`${HEADER}\nx\tfr\tthank\t\t${given}`)).toEqual({
        code: 'nlu.bad_entities',
        file: 'test.tsv',
        ...{ line: 2, column: 5, given, example: '{"room":"salle 4"}' },
      })
    },
  )

  it('refuses a fault without category and a category without fault', () => {
    expect(paramsOf(`${HEADER}\nx\tfr\treport_fault\t\t`)).toMatchObject({
      code: 'nlu.category_missing',
      ...{ line: 2, column: 4 },
    })
    expect(paramsOf(`${HEADER}\nx\tfr\tthank\tprinter\t`)).toMatchObject({
      code: 'nlu.category_misplaced',
      ...{ line: 2, column: 4, intent: 'thank' },
    })
  })
})
