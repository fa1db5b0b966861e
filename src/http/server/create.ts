import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Registry } from 'prom-client'
import type { Texts } from '../../shared/i18n/index.ts'
import type { Logger } from '../../shared/index.ts'
import { styleHashes } from '../page/style-hashes.ts'
import { installProblems } from '../problems/install.ts'
import type { RouteContext, Server } from '../routes/context.ts'
import { demoRoutes } from '../routes/demo.ts'
import { healthRoutes } from '../routes/health.ts'
import { telegramRoutes } from '../routes/telegram.ts'
import { attachmentRoutes } from '../routes/webchat/attachments.ts'
import { eventRoutes } from '../routes/webchat/events.ts'
import { messageRoutes } from '../routes/webchat/messages.ts'
import { sessionRoutes } from '../routes/webchat/sessions.ts'
import { whatsappRoutes } from '../routes/whatsapp.ts'
import { installSecurityHeaders } from '../security/headers.ts'
import { installMetrics } from './metrics.ts'
import { installOpenApi, openApiRoute } from './openapi.ts'
import { servePage } from './page.ts'

export type HttpServerOptions = Omit<RouteContext, 'closing'> & {
  readonly texts: Texts
  readonly logger: Logger
  readonly metrics: Registry
  readonly version: string
  /** The folder of the built page (`buildWeb`); without it only the API is served. */
  readonly pageDir?: string
}

const JSON_LIMIT = 1024 * 1024
/** What a request under way may still take when the server closes. */
const GRACE_MS = 1_500

const addPlugins = async (server: FastifyInstance, options: HttpServerOptions): Promise<void> => {
  // text/plain would slip past the schemas, and past the preflight that guards JSON
  server.removeContentTypeParser('text/plain')
  await server.register(cookie)
  const { files, bytes } = options.webchat.limits
  await server.register(multipart, {
    limits: {
      fileSize: Math.max(...Object.values(bytes)),
      files,
      fields: 10,
      fieldSize: JSON_LIMIT,
      parts: files + 10,
    },
  })
  const { publicUrl, pageDir } = options
  const styles = pageDir === undefined ? [] : await styleHashes(pageDir)
  await installSecurityHeaders(server, { publicUrl, styles })
  await installOpenApi(server, options)
}

const addRoutes = (server: Server, context: RouteContext): void => {
  sessionRoutes(server, context)
  messageRoutes(server, context)
  eventRoutes(server, context)
  attachmentRoutes(server, context)
  healthRoutes(server, context)
  openApiRoute(server)
  if (context.demo) demoRoutes(server, context, context.demo)
  if (context.telegram) telegramRoutes(server, context.telegram)
  if (context.whatsapp) whatsappRoutes(server, context.whatsapp)
}

/**
 * Long polls and event streams end when the server closes; their connections, kept alive, would hold it open.
 * So would those that browsers open in advance and never use: Node does not count them as idle.
 */
const endWithServer = (server: FastifyInstance, closing: AbortController): void => {
  server.addHook('preClose', async () => {
    closing.abort()
    setTimeout(() => server.server.closeAllConnections(), GRACE_MS).unref()
  })
  server.addHook('onResponse', async (request) => {
    if (closing.signal.aborted) request.raw.socket.destroySoon()
  })
}

/** Everything that Sanad answers over HTTP; the caller listens, and closes. */
export const createHttpServer = async (options: HttpServerOptions): Promise<FastifyInstance> => {
  const closing = new AbortController()
  const server = fastify({
    loggerInstance: options.logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: JSON_LIMIT,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  }) as unknown as FastifyInstance
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(serializerCompiler)
  endWithServer(server, closing)
  installProblems(server, options.texts)
  await addPlugins(server, options)
  installMetrics(server, options.metrics)
  addRoutes(server.withTypeProvider<ZodTypeProvider>(), { ...options, closing: closing.signal })
  if (options.pageDir !== undefined) await servePage(server, options.pageDir)
  return server
}
