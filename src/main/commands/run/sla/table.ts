import { TIERS } from '../../../../directory/index.ts'
import type { Language } from '../../../../shared/index.ts'
import type { DryRunReport, Figures, UnitFigures } from '../../../../tickets/index.ts'

type Row = readonly [name: string, ...cells: string[]]

const COLUMNS = ['warnings', 'breaches', 'escalations'] as const
const GAP = '  '

const cellsOf = (present: Figures, proposed: Figures | undefined): string[] =>
  [present, proposed].flatMap((figures) => COLUMNS.map((column) => String(figures?.[column] ?? 0)))

const unitRows = (
  present: readonly UnitFigures[],
  proposed: readonly UnitFigures[],
  language: Language,
): Row[] =>
  present.map((figures) => {
    const other = proposed.find(({ unitId }) => unitId === figures.unitId)
    return [`  ${figures.name[language]}`, ...cellsOf(figures, other)]
  })

const rowsOf = ({ present, proposed }: DryRunReport, language: Language): Row[] => [
  ['', ...cellsOf(present.total, proposed.total).map((_, index) => COLUMNS[index % COLUMNS.length] ?? '')],
  ['total', ...cellsOf(present.total, proposed.total)],
  ['by tier'],
  ...TIERS.map((tier): Row => [`  ${tier}`, ...cellsOf(present.byTier[tier], proposed.byTier[tier])]),
  ['by unit (provinces with their schools)'],
  ...unitRows(present.byUnit, proposed.byUnit, language),
  ['by region (with all that is below)'],
  ...unitRows(present.byRegion, proposed.byRegion, language),
]

/** The figures in columns, present on the left and proposed on the right, for a terminal. */
export const tableOf = (report: DryRunReport, language: Language): string[] => {
  const rows = rowsOf(report, language)
  const nameWidth = Math.max(...rows.map(([name]) => name.length))
  const width = Math.max(...COLUMNS.map((column) => column.length))
  const side = (COLUMNS.length * (width + GAP.length)) as number
  const heading = `${' '.repeat(nameWidth)}${'present'.padStart(side)}${'proposed'.padStart(side)}`
  const lines = rows.map(([name, ...cells]) =>
    [name.padEnd(nameWidth), ...cells.map((cell) => GAP + cell.padStart(width))].join('').trimEnd(),
  )
  const { from, to, tickets, proposed } = report
  const cut =
    proposed.cutShort > 0
      ? [
          `${proposed.cutShort} stays were ended by an escalation before a proposed deadline came: they count as kept`,
        ]
      : []
  return [`tickets opened from ${from} on and before ${to}: ${tickets}`, heading, ...lines, ...cut]
}
