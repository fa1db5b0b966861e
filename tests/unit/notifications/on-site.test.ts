import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Equipment } from '../../../src/directory/index.ts'
import type { Purpose } from '../../../src/notifications/domain/audience.ts'
import { compose } from '../../../src/notifications/domain/compose/compose.ts'
import { type OnSite, questionOnSite } from '../../../src/notifications/domain/compose/on-site/on-site.ts'
import { standingsAt } from '../../../src/notifications/domain/standing.ts'
import { loadTexts } from '../../../src/shared/i18n/index.ts'
import { stripBidiControls } from '../../../src/shared/text/index.ts'
import type { Category } from '../../../src/tickets/index.ts'
import { aReport, aTicket, EQUIPMENT, LINES, lastEvent, NOW, PEOPLE, toProvince, UNITS } from './builders.ts'

const texts = loadTexts(path.resolve('locales'))
const printer = EQUIPMENT[0] as Equipment

const about = (category: Category, room?: string) => {
  const { room: _, ...report } = aReport({ category })
  return aTicket([], { report: room ? { ...report, room } : report })
}

const write = (onSite: OnSite, language: 'ar' | 'fr' = 'fr', purpose: Purpose = 'act') => {
  const ticket = purpose === 'act' ? about('printer', 'القاعة 3') : aTicket([toProvince])
  const event = lastEvent(ticket)
  const { text } = compose({
    event,
    ticket,
    recipient: { personId: 'director', purpose, seesWords: true },
    language,
    facts: {
      people: new Map(PEOPLE.map((person) => [person.id, person])),
      units: new Map(UNITS.map((unit) => [unit.id, unit])),
      standing: standingsAt(ticket, event).after,
      onSite,
      now: NOW,
    },
    texts,
  })
  return stripBidiControls(text).split('\n')
}

describe('what is asked of the directory', () => {
  const holder = { personId: 'director', purpose: 'act', seesWords: true } as const

  it('is the line of a school without internet, and the network equipment of the room', () => {
    expect(questionOnSite(about('connectivity'), [holder])).toEqual({ unitId: 'school', lines: true })
    expect(questionOnSite(about('connectivity', 'salle 4'), [holder])).toEqual({
      unitId: 'school',
      lines: true,
      equipment: { kinds: ['network'], room: 'salle 4' },
    })
  })

  it('is the kind of equipment that is at fault, where a room was named', () => {
    expect(questionOnSite(about('printer', 'salle 3'), [holder])).toEqual({
      unitId: 'school',
      lines: false,
      equipment: { kinds: ['printer'], room: 'salle 3' },
    })
    expect(questionOnSite(about('printer'), [holder])).toBeUndefined()
  })

  it('is nothing where nobody has to act, or may not read, or nothing stands there', () => {
    expect(questionOnSite(about('connectivity'), [{ ...holder, purpose: 'follow' }])).toBeUndefined()
    expect(questionOnSite(about('connectivity'), [{ ...holder, seesWords: false }])).toBeUndefined()
    expect(questionOnSite(about('massar_grades', 'salle 3'), [holder])).toBeUndefined()
  })
})

describe('what a holder reads of the place', () => {
  it('is the operator, the line and its contract', () => {
    const { speedMbps: _, ...slow } = LINES[0]!
    expect(write({ lines: LINES, equipment: [] })).toContain(
      'Ligne de l’établissement : inwi, fibre optique à 100 Mb/s, contrat IN-4471',
    )
    expect(write({ lines: [slow], equipment: [] })).toContain(
      'Ligne de l’établissement : inwi, fibre optique, contrat IN-4471',
    )
    expect(write({ lines: LINES, equipment: [] }, 'ar')).toContain(
      'خط المؤسسة: إنوي، الألياف البصرية بصبيب 100 ميغابت في الثانية، رقم العقد IN-4471',
    )
  })

  it('is the equipment with its warranty and supplier', () => {
    expect(write({ lines: [], equipment: EQUIPMENT })).toContain(
      'Sur place : imprimante HP LaserJet Pro M404, n° de série PHB-77, sous garantie jusqu’au mercredi 15 septembre 2027 chez Oriental Bureautique',
    )
    expect(write({ lines: [], equipment: EQUIPMENT }, 'ar')).toContain(
      'في عين المكان: طابعة HP LaserJet Pro M404، الرقم التسلسلي PHB-77، تحت الضمان إلى غاية الأربعاء 15 شتنبر 2027 لدى Oriental Bureautique',
    )
  })

  it('says that a warranty is over, has no known supplier, or is unknown', () => {
    const { supplier: _, warrantyUntil: __, serial: ___, ...bare } = printer
    const over = { ...bare, warrantyUntil: new Date('2024-09-15T12:00:00Z') }
    const alone = { ...bare, warrantyUntil: new Date('2027-09-15T12:00:00Z') }
    const lines = write({ lines: [], equipment: [over, alone, bare] })
    expect(lines.filter((line) => line.startsWith('Sur place'))).toEqual([
      'Sur place : imprimante HP LaserJet Pro M404, hors garantie depuis le dimanche 15 septembre 2024',
      'Sur place : imprimante HP LaserJet Pro M404, sous garantie jusqu’au mercredi 15 septembre 2027',
      'Sur place : imprimante HP LaserJet Pro M404, garantie non renseignée',
    ])
  })

  it('names three of many and counts the others', () => {
    const many = (count: number) => Array.from({ length: count }, () => printer)
    expect(write({ lines: [], equipment: many(3) }).join()).not.toContain('autre')
    expect(write({ lines: [], equipment: many(4) })).toContain(
      'et 1 autre appareil du même type dans cette salle',
    )
    expect(write({ lines: [], equipment: many(8) }, 'ar')).toContain(
      'و5 أجهزة أخرى من النوع نفسه في هذه القاعة',
    )
  })

  it('is not told to who only follows', () => {
    const told = write({ lines: LINES, equipment: EQUIPMENT }, 'fr', 'own').join()
    expect(told).toContain('imprimante')
    expect(told).not.toMatch(/inwi|LaserJet/)
  })
})
