import { supervisedUnitIds, type Unit } from '../../../directory/index.ts'
import { bare, wordsOf } from '../reading/words.ts'
import type { Talk } from '../talk.ts'

/** Every school of the country, and some. */
const ALL_UNITS = 20_000

/** Words that say what kind of unit it is, not which. */
const KIND_WORDS = new Set(
  `ecole ecoles college lycee etablissement etablissements direction provinciale province delegation academie regionale region
  de du des la le les d l al el a au chez dans à مدرسه مدارس ثانويه اعداديه ابتدائيه تاهيليه موسسه موسسات مديريه اقليم اقليميه
  اكاديميه جهويه جهه نيابه في ف ديال نتاع lycée madrasa mdrassa modiriya moudiriya academiya dyal f`
    .split(/\s+/)
    .map((word) => bare(word)),
)

const nameWords = (name: string): string[] =>
  wordsOf(name)
    .map(bare)
    .filter((word) => !KIND_WORDS.has(word))

const hasName = (unit: Unit, asked: readonly string[]): boolean => {
  const words = [...nameWords(unit.name.ar), ...nameWords(unit.name.fr)]
  return asked.every((part) => words.some((word) => word.startsWith(part)))
}

export type NamedUnits = {
  /** Undefined: no unit was named, so nothing is narrowed. */
  readonly unitIds?: readonly string[]
  /** The words of a name that fits no unit in this person's scope. */
  readonly notFound?: string
}

const byCode = async (talk: Talk, code: string, within: readonly string[]): Promise<NamedUnits> => {
  const unit = await talk.desk.directory.findUnitByCode(code.toUpperCase())
  return unit?.path.some((id) => within.includes(id)) ? { unitIds: [unit.id] } : { notFound: code }
}

/** The units a question names, looked for within the person's own scope only. */
export const unitsNamed = async (talk: Talk): Promise<NamedUnits> => {
  const { school_code: code, unit } = talk.turn.understanding?.entities ?? {}
  const within = supervisedUnitIds(talk.turn.person, talk.turn.now)
  if (within.length === 0) return {}
  if (code) return byCode(talk, code, within)
  const asked = unit ? nameWords(unit) : []
  // "my schools", "the province": no name in it
  if (!unit || asked.length === 0) return {}
  const units = await talk.desk.directory.listUnitsWithin(within, { limit: ALL_UNITS })
  const found = units.filter((candidate) => hasName(candidate, asked))
  return found.length > 0 ? { unitIds: found.map(({ id }) => id) } : { notFound: unit }
}
