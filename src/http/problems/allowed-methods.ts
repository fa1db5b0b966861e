import type { FastifyInstance, HTTPMethods } from 'fastify'

type Known = { readonly pattern: RegExp; readonly methods: Set<HTTPMethods> }

const LITERAL = /[.*+?^${}()|[\]\\]/g

/** `/api/x/:id` → what such a path looks like. The page's `*` fits every path and says nothing of any. */
const patternOf = (url: string): RegExp | undefined => {
  if (url.includes('*')) return undefined
  const parts = url
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part.replaceAll(LITERAL, '\\$&')))
  return new RegExp(`^${parts.join('/')}$`)
}

/** From here on, notes which methods each path has; asked with a path that was not found, returns those it would take. */
export const watchMethods = (server: FastifyInstance): ((path: string) => string[]) => {
  const known = new Map<string, Known>()
  server.addHook('onRoute', ({ url, method }) => {
    const pattern = patternOf(url)
    if (!pattern) return
    const entry = known.get(url) ?? { pattern, methods: new Set() }
    for (const each of [method].flat()) entry.methods.add(each)
    known.set(url, entry)
  })
  return (path) => {
    const fitting = [...known.values()].filter(({ pattern }) => pattern.test(path))
    return [...new Set(fitting.flatMap(({ methods }) => [...methods]))].sort()
  }
}
