import { describe, expect, it } from 'vitest'
import { matchUnits } from '../../../src/bots/dialogs/following/units/match-units.ts'
import { slipsBetween } from '../../../src/bots/dialogs/following/units/slips.ts'
import type { Unit, UnitKind } from '../../../src/directory/index.ts'

const unit = (id: string, kind: UnitKind, [ar, fr]: readonly [string, string]): Unit => ({
  ...{ id, code: id, kind, name: { ar, fr } },
  ...{ parentId: 'men', path: ['men', id] },
})

const UNITS: readonly Unit[] = [
  unit('oriental', 'region', ['أكاديمية الشرق', "Académie de l'Oriental"]),
  unit('fes-meknes', 'region', ['أكاديمية فاس مكناس', 'Académie de Fès-Meknès']),
  unit('oujda', 'province', ['مديرية وجدة أنجاد', "Direction provinciale d'Oujda-Angad"]),
  unit('berkane', 'province', ['مديرية بركان', 'Direction provinciale de Berkane']),
  unit('fes', 'province', ['مديرية فاس', 'Direction provinciale de Fès']),
  unit('taza', 'province', ['مديرية تازة', 'Direction provinciale de Taza']),
  unit('nador', 'province', ['مديرية الناظور', 'Direction provinciale de Nador']),
  unit('hoceima', 'province', ['مديرية الحسيمة', "Direction provinciale d'Al Hoceima"]),
  unit('khaldoun', 'school', ['مدرسة ابن خلدون الابتدائية', 'École primaire Ibn Khaldoun']),
  unit('tafoughalt', 'school', ['إعدادية تافوغالت', 'Collège Tafoughalt']),
  unit('rachid', 'school', ['إعدادية الأمير مولاي رشيد', 'Collège Prince Moulay Rachid']),
  unit('idriss', 'school', ['ثانوية مولاي إدريس', 'Lycée Moulay Idriss']),
  unit('oued-fes', 'school', ['مدرسة وادي فاس الابتدائية', 'École primaire Oued Fès']),
]

const ids = (words: string): string[] | undefined => matchUnits(UNITS, words)?.map(({ id }) => id)

describe('the unit that is named', () => {
  it.each([
    ['Oujda', 'oujda'],
    ['وجدة', 'oujda'],
    ['wejda', 'oujda'],
    ['wajda', 'oujda'],
    ['ouajda', 'oujda'],
    ['Oudja', 'oujda'],
    ['province Oujda-Angad', 'oujda'],
    ['modiriya dyal wejda', 'oujda'],
    ['مديرية وجدة', 'oujda'],
    ['وجدة أنڭاد', 'oujda'],
    ['Berkane', 'berkane'],
    ['berkan', 'berkane'],
    ['Berkan', 'berkane'],
    ['birkan', 'berkane'],
    ['bérkane', 'berkane'],
    ['Bekrane', 'berkane'],
    ['بركان', 'berkane'],
    ['بركـان', 'berkane'],
    ['بركن', 'berkane'],
    ['إقليم بركان', 'berkane'],
    ['Fès', 'fes'],
    ['fes', 'fes'],
    ['fas', 'fes'],
    ['فاس', 'fes'],
    ['direction de Fes', 'fes'],
    ['مديرية فاس', 'fes'],
    ['taza', 'taza'],
    ['Tazza', 'taza'],
    ['تازة', 'taza'],
    ['nador', 'nador'],
    ['ennador', 'nador'],
    ['nadour', 'nador'],
    ['الناضور', 'nador'],
    ['Al Hoceima', 'hoceima'],
    ['lhoceima', 'hoceima'],
    ['hoceïma', 'hoceima'],
    ['l7oceima', 'hoceima'],
    ['الحسيمة', 'hoceima'],
    ['académie Fès-Meknès', 'fes-meknes'],
    ['جهة فاس مكناس', 'fes-meknes'],
    ['fes meknas', 'fes-meknes'],
    ['Oriental', 'oriental'],
    ['oriantal', 'oriental'],
    ['جهة الشرق', 'oriental'],
    ['école Ibn Khaldoun', 'khaldoun'],
    ['ecole ibn khaldun', 'khaldoun'],
    ['ibn khaldoune', 'khaldoun'],
    ['مدرسة إبن خلدون', 'khaldoun'],
    ['مدرسة ابن خلدن', 'khaldoun'],
    ['madrasat ibn 5aldoun', 'khaldoun'],
    ['collège Tafoughalt', 'tafoughalt'],
    ['tafoghalt', 'tafoughalt'],
    ['tafouralt', 'tafoughalt'],
    ['تافوغالت', 'tafoughalt'],
    ['تافوغلت', 'tafoughalt'],
    ['collège moulay rachid', 'rachid'],
    ['mly rachid', 'rachid'],
    ['مولاي رشيد', 'rachid'],
    ['moulay idris', 'idriss'],
    ['lycée My Idriss', 'idriss'],
    ['ثانوية مولاي ادريس', 'idriss'],
    ['oued fes', 'oued-fes'],
    ['école Oued Fès', 'oued-fes'],
    ['واد فاس', 'oued-fes'],
  ])('%s', (words, id) => {
    expect(ids(words)).toEqual([id])
  })

  it.each(['Marrakech', 'مراكش', 'école Machin', 'ورزازات', 'lycée Anoual', 'xyz'])(
    'is none of ours: %s',
    (words) => {
      expect(ids(words)).toEqual([])
    },
  )

  it.each(['mes écoles', 'la province', 'المديرية', 'مدارس', ''])('is not named at all: %s', (words) => {
    expect(ids(words)).toBeUndefined()
  })

  it('are several when the words fit several as well', () => {
    expect(ids('moulay')).toEqual(['rachid', 'idriss'])
  })
})

describe('slips between two words', () => {
  it.each([
    ['oujda', 'oujda', 0],
    ['oudja', 'oujda', 1],
    ['berkan', 'berkane', 1],
    ['bekrane', 'berkane', 1],
    ['berkane', 'nador', 3],
  ])('%s %s', (a, b, slips) => {
    expect(slipsBetween(a, b, 2)).toBe(slips)
    expect(slipsBetween(b, a, 2)).toBe(slips)
  })
})
