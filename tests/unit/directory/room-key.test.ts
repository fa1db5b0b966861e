import { describe, expect, it } from 'vitest'
import { roomKey } from '../../../src/directory/index.ts'

describe('a room', () => {
  it.each([
    ['room:3', ['salle 3', 'Salle 03', 'القاعة 3', 'القاعة ٣', 'قاعة 3', 'l9a3a 3', '3']],
    ['lab:2', ['labo 2', 'Laboratoire 2', 'labo SVT 2', 'المختبر 2']],
    ['computers:', ['Salle informatique', 'salle info', 'قاعة المعلوميات', 'salle multimédia']],
    ['staff:', ['Salle des professeurs', 'salle des profs', 'قاعة الأساتذة']],
    ['office:', ['bureau du directeur', 'مكتب المدير', "l'administration"]],
    ['library:', ['bibliothèque', 'المكتبة', 'CDI']],
    ['room:b12', ['B12', 'salle b12', 'salle B012']],
  ])('is %s however it is written', (key, names) => {
    for (const name of names) expect(roomKey(name), name).toBe(key)
  })

  it('without a number or a known name is its own words', () => {
    expect(roomKey('Ibn Sina')).toBe('room:ibn sina')
    expect(roomKey('Ibn Sina')).not.toBe(roomKey('Al Khawarizmi'))
  })

  it('is not another one', () => {
    const rooms = ['salle 1', 'salle 11', 'labo 1', 'salle informatique 1', 'B1', 'salle des profs']
    expect(new Set(rooms.map(roomKey)).size).toBe(rooms.length)
  })

  it.each([
    ['floor:2', ['2ème étage', 'الطابق الثاني', 'étage 2', 'tabe9 tani', 'l etage 2eme', 'الطابق ٢']],
    ['floor:0', ['rez-de-chaussée', 'RDC', 'الطابق الأرضي']],
    ['floor:1', ['1er étage', 'premier étage', 'الطابق الأول']],
  ])('a floor is no room of that number: %s', (key, names) => {
    for (const name of names) expect(roomKey(name), name).toBe(key)
  })

  it('a room on a floor is that room', () => {
    expect(roomKey('salle 3 au 2ème étage')).toBe(roomKey('salle 3'))
    expect(roomKey('القاعة 2 فالطابق الثاني')).toBe(roomKey('salle 2'))
  })
})
