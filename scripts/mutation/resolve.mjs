const SUITE = new URL('suite.mjs', import.meta.url).href
const FRESH = /[?&]fresh=\d+/

/** Hands the tests their stand-in for vitest; what a fresh test imports of this project is loaded afresh, too. */
export const resolve = async (specifier, context, next) => {
  if (specifier === 'vitest') return { url: SUITE, format: 'module', shortCircuit: true }
  const resolved = await next(specifier, context)
  const [fresh] = FRESH.exec(context.parentURL ?? '') ?? []
  const isOurs = resolved.url.startsWith('file:') && !resolved.url.includes('/node_modules/')
  if (!fresh || !isOurs || FRESH.test(resolved.url)) return resolved
  return { ...resolved, url: `${resolved.url}${resolved.url.includes('?') ? '&' : '?'}${fresh.slice(1)}` }
}
