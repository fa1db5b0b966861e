/** What the build has put before this script. */
type Shell = { readonly version: string; readonly files: readonly string[] }

const worker = self as unknown as ServiceWorkerGlobalScope & { readonly SANAD_SHELL: Shell }
const { version, files } = worker.SANAD_SHELL
/** The shell and nothing else: no answer of the API, nobody's files. */
const CACHE = `sanad-shell-${version}`
/** A network that has not begun to answer by then is as good as none; the page kept here is one deployment old at most. */
const PATIENCE_MS = 4_000

const keepShell = async (): Promise<void> => {
  await (await caches.open(CACHE)).addAll([...files])
  await worker.skipWaiting()
}

const forgetOlder = async (): Promise<void> => {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)))
  await worker.clients.claim()
}

const kept = async (file: string): Promise<Response | undefined> => (await caches.open(CACHE)).match(file)

const after = (ms: number): Promise<undefined> =>
  new Promise((resolve) => setTimeout(() => resolve(undefined), ms))

/** The page of the server; without one the kept page, which corrects its language once its script runs. */
const page = async (request: Request): Promise<Response> => {
  const asked = fetch(request)
  const answer = await Promise.race([asked.catch(() => undefined), after(PATIENCE_MS)])
  if (answer && answer.status < 500) return answer
  const file = worker.navigator.language.startsWith('fr') ? '/index.fr.html' : '/index.html'
  return (await kept(file)) ?? asked
}

/** Its name changes with its content. */
const asset = async (request: Request, file: string): Promise<Response> =>
  (await kept(file)) ?? fetch(request)

worker.addEventListener('install', (event) => event.waitUntil(keepShell()))
worker.addEventListener('activate', (event) => event.waitUntil(forgetOlder()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== worker.location.origin) return
  if (request.mode === 'navigate' && pathname === '/') event.respondWith(page(request))
  else if (files.includes(pathname)) event.respondWith(asset(request, pathname))
})
