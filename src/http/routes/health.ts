import { AppError, messageOf } from '../../shared/index.ts'
import type { HealthProbe } from '../ports.ts'
import { liveView, problems, readyView } from '../schemas/responses.ts'
import type { RouteContext, Server } from './context.ts'

const PROBE_MS = 3_000

const timeOut = (ms: number): { promise: Promise<never>; cancel: () => void } => {
  let timer: NodeJS.Timeout | undefined
  const promise = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms)
  })
  return { promise, cancel: () => clearTimeout(timer) }
}

/** The reason why a part fails, or undefined. */
const tryProbe = async ({ check }: HealthProbe): Promise<string | undefined> => {
  const late = timeOut(PROBE_MS)
  try {
    await Promise.race([check(), late.promise])
    return undefined
  } catch (error) {
    return messageOf(error)
  } finally {
    late.cancel()
  }
}

export const healthRoutes = (server: Server, { health }: RouteContext): void => {
  server.get(
    '/health/live',
    { schema: { tags: ['operation'], summary: 'The process answers', response: { 200: liveView } } },
    async () => ({ status: 'live' as const }),
  )
  server.get(
    '/health/ready',
    {
      schema: {
        tags: ['operation'],
        summary: 'Every part works; 503 names those that do not in `failing`',
        response: { 200: readyView, ...problems() },
      },
    },
    async (request) => {
      const reasons = await Promise.all(health.map(tryProbe))
      const failing = health.filter((_, index) => reasons[index] !== undefined).map(({ name }) => name)
      if (failing.length > 0) {
        request.log.warn({ failing, reasons: reasons.filter(Boolean) }, 'not ready')
        throw new AppError('unavailable', 'http.not_ready', { failing: failing.join(', ') })
      }
      return { status: 'ready' as const, parts: health.map(({ name }) => name) }
    },
  )
}
