import { loadTexts } from '../../../../shared/i18n/index.ts'
import type { Language } from '../../../../shared/index.ts'
import { type DryRunReport, findDay, type UnitFigures, writeDay } from '../../../../tickets/index.ts'
import { drawBars } from '../../../pictures/index.ts'
import { LOCALES_DIR } from '../../../terminal/index.ts'

const COLUMNS = ['warnings', 'breaches', 'escalations'] as const
type Column = (typeof COLUMNS)[number]

/** More would make a picture that nobody can read. */
const MOST_ROWS = 40

type Row = { readonly name: string; readonly values: Readonly<Record<Column, readonly number[]>> }

const rowsOf = ({ present, proposed }: DryRunReport, language: Language): Row[] =>
  present.byUnit.map((figures) => {
    const other: UnitFigures | undefined = proposed.byUnit.find(({ unitId }) => unitId === figures.unitId)
    const both = (column: Column): number[] => [figures[column], other?.[column] ?? 0]
    return {
      name: figures.name[language],
      values: {
        warnings: both('warnings'),
        breaches: both('breaches'),
        escalations: both('escalations'),
      },
    }
  })

const changeIn = ({ values }: Row): number =>
  COLUMNS.reduce((sum, column) => {
    const [present = 0, proposed = 0] = values[column]
    return sum + Math.abs(proposed - present)
  }, 0)

const sumOf = (rows: readonly Row[], name: string): Row => {
  const sum = (column: Column): number[] =>
    [0, 1].map((side) => rows.reduce((total, { values }) => total + (values[column][side] ?? 0), 0))
  return {
    name,
    values: { warnings: sum('warnings'), breaches: sum('breaches'), escalations: sum('escalations') },
  }
}

/** The units for which most would change, in their order; the others as one. */
const shownRows = (rows: readonly Row[], others: string): Row[] => {
  if (rows.length <= MOST_ROWS) return [...rows]
  const shown = new Set(rows.toSorted((a, b) => changeIn(b) - changeIn(a)).slice(0, MOST_ROWS - 1))
  const rest = rows.filter((row) => !shown.has(row))
  return [...rows.filter((row) => shown.has(row)), sumOf(rest, others)]
}

/** As Morocco writes dates in figures. */
const writeDate = (date: string): string => date.split('-').reverse().join('/')

/** A PNG: for each unit, what the present policy and the proposed one make. */
export const drawDryRun = (report: DryRunReport, language: Language): Uint8Array => {
  const texts = loadTexts(LOCALES_DIR)
  const { from, to, tickets } = report
  const lastDay = writeDay((findDay(to) ?? 0) - 1)
  const rows = shownRows(rowsOf(report, language), texts.t(language, 'pictures:dry_run.others'))
  return drawBars({
    language,
    title: texts.t(language, 'pictures:dry_run.title'),
    subtitle: texts.t(language, 'pictures:dry_run.subtitle', {
      count: tickets,
      from: writeDate(from),
      to: writeDate(lastDay),
    }),
    series: [texts.t(language, 'pictures:dry_run.present'), texts.t(language, 'pictures:dry_run.proposed')],
    rows: rows.map(({ name }) => name),
    panels: COLUMNS.map((column) => ({
      title: texts.t(language, `pictures:dry_run.${column}`),
      values: rows.map(({ values }) => values[column]),
    })),
  })
}
