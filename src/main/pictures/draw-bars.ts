import type { Language } from '../../shared/index.ts'
import { FONT, renderPng } from './render-png.ts'

/** Bars that lie, so that long names can be read: a panel for each measure, the rows the same in all. */
export type BarPicture = {
  /** Arabic pictures run from right to left. */
  readonly language: Language
  readonly title: string
  readonly subtitle: string
  /** What the bars of a row stand for; at most four. */
  readonly series: readonly string[]
  readonly rows: readonly string[]
  readonly panels: readonly {
    readonly title: string
    /** By row, then by series. */
    readonly values: readonly (readonly number[])[]
  }[]
}

const WIDTH = 1200
const MARGIN = 32
const NAMES = 310
const GAP = 36
const TOP = 176
const BOTTOM = 28
const BAR = 16
/** The room for the figure at the end of the longest bar. */
const FIGURE = 1.18
const LONGEST_NAME = 40

const COLOURS = ['#a3adb8', '#0f766e', '#c2762b', '#5b4b8a']
const INK = '#1f2933'
const FAINT = '#d8dde3'

const shorten = (name: string): string =>
  name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name

type Layout = {
  readonly isRtl: boolean
  readonly panelWidth: number
  readonly rowsHeight: number
  readonly longest: number
}

const layoutOf = ({ language, panels, rows, series }: BarPicture): Layout => {
  const room = WIDTH - 2 * MARGIN - NAMES - GAP * (panels.length - 1)
  return {
    isRtl: language === 'ar',
    panelWidth: room / Math.max(1, panels.length),
    rowsHeight: Math.max(1, rows.length) * (series.length * BAR + 18),
    longest: Math.max(1, ...panels.flatMap(({ values }) => values.flat())),
  }
}

/** Where a panel begins on the side from which one reads. */
const startOf = (index: number, { panelWidth }: Layout): number => MARGIN + NAMES + index * (panelWidth + GAP)

const text = (size: number, weight: 'normal' | 'bold' = 'normal') => ({
  fontFamily: FONT,
  fontSize: size,
  fontWeight: weight,
  color: INK,
})

/** The renderer takes every line to run from left to right unless the line itself says otherwise. */
const directed = (words: string, { isRtl }: Layout): string => (isRtl ? `\u2067${words}\u2069` : words)

/** Placed by their edge: ECharts shifts a title that is placed from the right. */
const titlesOf = ({ title, subtitle, panels }: BarPicture, layout: Layout) => {
  const { isRtl } = layout
  const line = (words: string, [start, top]: [number, number], style: object) => ({
    left: isRtl ? WIDTH - start : start,
    top,
    textAlign: isRtl ? 'right' : 'left',
    padding: 0,
    text: directed(words, layout),
    textStyle: style,
  })
  return [
    line(title, [MARGIN, 18], text(24, 'bold')),
    line(subtitle, [MARGIN, 60], text(15)),
    ...panels.map((panel, index) => line(panel.title, [startOf(index, layout), TOP - 32], text(16, 'bold'))),
  ]
}

const axesOf = ({ panels, rows }: BarPicture, layout: Layout) => ({
  xAxis: panels.map((_, gridIndex) => ({
    gridIndex,
    type: 'value',
    inverse: layout.isRtl,
    min: 0,
    // one scale for all: a bar twice as long is twice as many, in whatever panel
    max: layout.longest * FIGURE,
    show: false,
  })),
  yAxis: panels.map((_, gridIndex) => ({
    gridIndex,
    type: 'category',
    // the first row on top
    inverse: true,
    position: layout.isRtl ? 'right' : 'left',
    data: rows.map((name) => directed(shorten(name), layout)),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: FAINT } },
    axisLabel: { ...text(14), show: gridIndex === 0, interval: 0, margin: 12 },
  })),
})

const seriesOf = ({ panels, series }: BarPicture, layout: Layout) =>
  panels.flatMap(({ values }, index) =>
    series.map((name, place) => ({
      type: 'bar',
      name: directed(name, layout),
      xAxisIndex: index,
      yAxisIndex: index,
      barWidth: BAR - 2,
      barGap: '15%',
      itemStyle: { color: COLOURS[place], borderRadius: 2 },
      label: { ...text(12), show: true, position: layout.isRtl ? 'left' : 'right' },
      data: values.map((row) => row[place] ?? 0),
    })),
  )

/** Draws the picture as a PNG. */
export const drawBars = (picture: BarPicture): Uint8Array => {
  const layout = layoutOf(picture)
  const { isRtl, panelWidth, rowsHeight } = layout
  const side = isRtl ? 'right' : 'left'
  const names = picture.series.map((name) => directed(name, layout))
  const option = {
    animation: false,
    title: titlesOf(picture, layout),
    legend: {
      [side]: MARGIN,
      top: 98,
      padding: 0,
      itemGap: 24,
      itemWidth: 16,
      itemHeight: 12,
      align: side,
      textStyle: text(14),
      data: isRtl ? names.toReversed() : names,
    },
    grid: picture.panels.map((_, index) => ({
      [side]: startOf(index, layout),
      width: panelWidth,
      top: TOP,
      height: rowsHeight,
    })),
    ...axesOf(picture, layout),
    series: seriesOf(picture, layout),
  }
  return renderPng(option, { width: WIDTH, height: TOP + rowsHeight + BOTTOM })
}
