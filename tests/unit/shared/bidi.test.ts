import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadTexts } from '../../../src/shared/i18n/index.ts'
import { isolate, rightToLeft } from '../../../src/shared/text/index.ts'

const [RLI, LRI, FSI, PDI, RLO, RLM] = ['\u2067', '\u2066', '\u2068', '\u2069', '\u202e', '\u200f']

describe('what is put into a sentence', () => {
  it('keeps whole isolates inside: "salle 3, mn lbareh" would change places in Arabic', () => {
    const list = [isolate('salle 3'), isolate('mn lbareh')].join('، ')
    expect(isolate(list)).toBe(`${RLI}${FSI}salle 3${PDI}، ${FSI}mn lbareh${PDI}${PDI}`)
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

  it('has the direction of the language when nothing but isolated things tell it: "⁨name⁩ (⁨school⁩)"', () => {
    const holder = `${isolate('حسن')} (${isolate('إدارة')})`
    expect(isolate(holder, 'ar')).toBe(`${RLI}${holder}${PDI}`)
    expect(isolate(holder, 'fr')).toBe(`${LRI}${holder}${PDI}`)
    expect(isolate(`عند ${holder}`)).toBe(`${FSI}عند ${holder}${PDI}`)
    expect(isolate('12:30')).toBe(`${FSI}12:30${PDI}`)
  })

  it('keeps what an Arabic line says of its direction when it is put into another text', () => {
    const line = rightToLeft(`${isolate('SN-7F3K2Q')} · ${isolate('الطابعة')}`)
    expect(line.startsWith(RLM)).toBe(true)
    expect(isolate(line)).toBe(`${RLI}${line.slice(1)}${PDI}`)
  })
})

describe('an Arabic text', () => {
  it.each([
    [`${isolate('SN-7F3K2Q')} · ${isolate('الطابعة')}`, true],
    [`Wifi ${isolate('SN-7F3K2Q')}`, true],
    [`طلب ${isolate('SN-7F3K2Q')}`, false],
    [`– في الانتظار: ${isolate('2')}`, false],
    ['12:30', false],
  ])('reads from right to left also where a line begins with what it names (%j)', (line, isMarked) => {
    expect(rightToLeft(`عنوان\n${line}`)).toBe(`عنوان\n${isMarked ? RLM : ''}${line}`)
  })
})
