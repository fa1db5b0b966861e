import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadTexts } from '../../../src/shared/i18n/index.ts'
import { isolate } from '../../../src/shared/text/index.ts'

const [FSI, PDI, RLO] = ['\u2068', '\u2069', '\u202e']

describe('what is put into a sentence', () => {
  it('keeps whole isolates inside: "salle 3, mn lbareh" would change places in Arabic', () => {
    const list = [isolate('salle 3'), isolate('mn lbareh')].join('، ')
    expect(isolate(list)).toBe(`${FSI}${FSI}salle 3${PDI}، ${FSI}mn lbareh${PDI}${PDI}`)
  })

  it.each([`a${PDI}b`, `a${FSI}b`, `${PDI}a${FSI}b`, `a${RLO}b`])(
    'cannot close or reorder what it stands in (%j)',
    (words) => {
      expect(isolate(words)).toBe(`${FSI}ab${PDI}`)
    },
  )

  it('is isolated in French when it holds Arabic, and left alone when it does not', () => {
    const texts = loadTexts(path.resolve('locales'))
    const asked = (words: string) => texts.t('fr', 'dialog:reporting.is_it', { words })
    expect(asked('الطابعة!')).toContain(`« ${FSI}الطابعة!${PDI} »`)
    expect(asked('imprimante !')).toContain('« imprimante ! »')
  })
})
