import type { Language } from '../../../shared/index.ts'
import type { Axis, Role, Service } from '../../domain/person.ts'
import type { Sector, UnitKind } from '../../domain/unit.ts'
import { wordKey } from './file/word-key.ts'

/** What a cell may say for each value, besides the value itself. */
const ROLE_WORDS: Readonly<Record<Role, string>> = {
  staff: 'teacher|enseignant|enseignante|personnel|أستاذ|أستاذة|موظف|موظفة',
  director: 'directeur|directrice|مدير|مديرة',
  supervisor: 'superviseur|superviseuse|مشرف|مشرفة',
  coordinator: 'coordinateur|coordinatrice|coordonnateur|coordonnatrice|منسق|منسقة',
  member: 'membre|عضو|عضوة',
  delegate: 'délégué|déléguée|مندوب|مندوبة',
  adviser: 'advisor|conseiller|conseillère|مستشار|مستشارة',
  operator: 'opérateur|opératrice|مشغل|مشغلة',
}
const AXIS_WORDS: Readonly<Record<Axis, string>> = {
  infrastructure: 'infrastructures|équipement|البنية التحتية|التجهيز|التجهيزات',
  digital_resources: 'ressources numériques|الموارد الرقمية',
  training: 'formation|التكوين',
}
const SERVICE_WORDS: Readonly<Record<Service, string>> = {
  information_systems:
    "information systems|systèmes d'information|systèmes d’information|نظم المعلومات|منظومة الإعلام",
  ...AXIS_WORDS,
}
const LANGUAGE_WORDS: Readonly<Record<Language, string>> = {
  ar: 'arabic|arabe|العربية|عربية',
  fr: 'french|français|الفرنسية|فرنسية',
}
const KIND_WORDS: Readonly<Record<UnitKind, string>> = {
  school: 'école|établissement|مدرسة|مؤسسة|مؤسسة تعليمية',
  training_centre: 'training center|centre de formation|مركز التكوين|مركز تكوين',
  province: 'direction provinciale|مديرية|مديرية إقليمية|إقليم',
  region: 'région|académie|academy|أكاديمية|جهة',
  centre: 'center|services centraux|المركز|المصالح المركزية',
}
const SECTOR_WORDS: Readonly<Record<Sector, string>> = {
  public: 'publique|عمومي|عمومية',
  private: 'privé|privée|خصوصي|خصوصية',
}

export type Vocabulary<T extends string> = {
  /** As a cell writes it, in any of the three languages. */
  readonly read: (cell: string) => T | undefined
  readonly values: string
}

export const vocabularyOf = <T extends string>(words: Readonly<Record<T, string>>): Vocabulary<T> => {
  const values = Object.keys(words) as T[]
  const byWord = new Map(
    values.flatMap((value) =>
      [value, ...words[value].split('|')].map((word) => [wordKey(word), value] as const),
    ),
  )
  return { read: (cell) => byWord.get(wordKey(cell)), values: values.join(', ') }
}

export const roles = vocabularyOf(ROLE_WORDS)
export const axes = vocabularyOf(AXIS_WORDS)
export const services = vocabularyOf(SERVICE_WORDS)
export const languages = vocabularyOf(LANGUAGE_WORDS)
export const unitKinds = vocabularyOf(KIND_WORDS)
export const sectors = vocabularyOf(SECTOR_WORDS)
