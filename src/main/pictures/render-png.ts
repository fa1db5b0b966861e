import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import { BarChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components'
import { type EChartsCoreOption, init, setPlatformAPI, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer])

export const FONT = 'Cairo'

const require = createRequire(import.meta.url)
const fontFiles = [
  require.resolve('@expo-google-fonts/cairo/400Regular/Cairo_400Regular.ttf'),
  require.resolve('@expo-google-fonts/cairo/700Bold/Cairo_700Bold.ttf'),
]

/** Without a canvas ECharts takes every letter that is not Latin for as wide as it is high: Arabic is half as wide. */
const LETTER_WIDTH = 0.52

setPlatformAPI({
  measureText: (text: string, font = '12px') => {
    const size = Number(/(\d+(?:\.\d+)?)px/.exec(font)?.[1] ?? 12)
    return { width: [...text].length * size * LETTER_WIDTH }
  },
})

/** An ECharts option as a PNG, without a browser; twice as sharp as its size says. */
export const renderPng = (
  option: EChartsCoreOption,
  { width, height }: { readonly width: number; readonly height: number },
): Uint8Array => {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption(option)
    const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: FONT }
    const svg = chart.renderToSVGString()
    return new Resvg(svg, { font, background: 'white', fitTo: { mode: 'zoom', value: 2 } }).render().asPng()
  } finally {
    // left open it would keep the process from ending
    chart.dispose()
  }
}
