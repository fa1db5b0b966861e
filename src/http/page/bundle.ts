import path from 'node:path'
import { type OffsetChange, offsetChanges, ZONE } from '../../shared/index.ts'

export const WORKER = 'service-worker.js'

/** Phones know the zones of the year they were made in: the page brings those of the years it can speak of. */
export const pageOffsets = (): OffsetChange[] =>
  offsetChanges(ZONE, new Date('2025-01-01T00:00Z'), new Date('2036-01-01T00:00Z'))

/** Runs Vite, which is loaded only when there is something to build: it costs a second. */
export const bundle = async (webDir: string, outDir: string): Promise<void> => {
  const { build } = await import('vite')
  await build({
    root: webDir,
    configFile: false,
    envFile: false,
    logLevel: 'error',
    base: '/',
    define: { ZONE_OFFSETS: JSON.stringify(pageOffsets()) },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      // the policy of headers.ts lets nothing come from data: addresses
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: {
        input: {
          index: path.join(webDir, 'index.html'),
          worker: path.join(webDir, 'worker/service-worker.ts'),
        },
        output: {
          // the worker's address says where it rules, and must not change
          entryFileNames: ({ name }) => (name === 'worker' ? WORKER : 'assets/[name]-[hash].js'),
        },
      },
    },
  })
}
