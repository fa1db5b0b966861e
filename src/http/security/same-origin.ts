import type { FastifyRequest } from 'fastify'
import { AppError } from '../../shared/index.ts'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

const originOf = (url: string): string | undefined => {
  try {
    return new URL(url).origin
  } catch {
    return undefined
  }
}

type Asking = {
  readonly method: string
  readonly host: string
  readonly origin: string | undefined
  readonly fetchSite: string | undefined
  /** A browser sent its cookie: it did so whoever made it ask. */
  readonly byCookie: boolean
}

/**
 * Whether another site may have made the browser send this. `Sec-Fetch-Site` comes from the browser and cannot
 * be forged by a page; older browsers send `Origin` with every POST; scripts send neither, and no cookie.
 */
export const isCrossSite = (asking: Asking, publicUrl: string): boolean => {
  if (SAFE_METHODS.has(asking.method)) return false
  if (asking.fetchSite !== undefined) return !['same-origin', 'none'].includes(asking.fetchSite)
  if (asking.origin === undefined) return asking.byCookie
  const own = [originOf(publicUrl), `http://${asking.host}`, `https://${asking.host}`]
  return !own.includes(asking.origin)
}

export const refuseCrossSite = (
  request: FastifyRequest,
  options: { publicUrl: string; byCookie: boolean },
) => {
  const { origin, 'sec-fetch-site': fetchSite } = request.headers
  const asking = {
    method: request.method,
    host: request.host,
    origin,
    fetchSite: Array.isArray(fetchSite) ? fetchSite[0] : fetchSite,
    byCookie: options.byCookie,
  }
  if (isCrossSite(asking, options.publicUrl)) throw new AppError('forbidden', 'http.cross_site')
}
