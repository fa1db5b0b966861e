import type { FastifyInstance } from 'fastify'
import { Histogram, type Registry } from 'prom-client'
import { z } from 'zod'
import { problems } from '../schemas/responses.ts'

/** Counts and times every request under its route, never under its path: paths have ids in them. */
export const installMetrics = (server: FastifyInstance, registry: Registry): void => {
  const name = 'sanad_http_request_seconds'
  const durations =
    (registry.getSingleMetric(name) as Histogram<'method' | 'route' | 'status'> | undefined) ??
    new Histogram({
      name,
      help: 'Time from a request to the end of its response',
      labelNames: ['method', 'route', 'status'] as const,
      buckets: [0.005, 0.02, 0.1, 0.5, 2, 10, 60],
      registers: [registry],
    })
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    durations.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1_000)
  })
  server.get(
    '/metrics',
    {
      schema: {
        tags: ['operation'],
        summary: 'Prometheus metrics',
        response: {
          200: { description: 'metrics', content: { 'text/plain': { schema: z.string() } } },
          ...problems(),
        },
      },
    },
    async (_request, reply) => {
      reply.header('Content-Type', registry.contentType)
      return reply.send(await registry.metrics())
    },
  )
}
