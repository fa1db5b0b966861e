import path from 'node:path'

export const WORKER = 'service-worker.js'

/** Runs Vite, which is loaded only when there is something to build: it costs a second. */
export const bundle = async (webDir: string, outDir: string): Promise<void> => {
  const { build } = await import('vite')
  await build({
    root: webDir,
    configFile: false,
    envFile: false,
    logLevel: 'error',
    base: '/',
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
