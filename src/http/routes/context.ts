import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type {
  CodeService,
  DemoService,
  HealthProbe,
  ProfileService,
  TelegramWebhook,
  WebchatService,
  WhatsappWebhook,
} from '../ports.ts'

/** What the routes are made of; `main` hands it over. */
export type RouteContext = {
  readonly webchat: WebchatService
  readonly profiles: ProfileService
  readonly codes: CodeService
  /** Absent: this is no demonstration, and its routes do not exist. */
  readonly demo?: DemoService
  /** Absent: Telegram does not call this node. */
  readonly telegram?: TelegramWebhook
  /** Absent: WhatsApp's Cloud API does not call this node. */
  readonly whatsapp?: WhatsappWebhook
  readonly health: readonly HealthProbe[]
  readonly publicUrl: string
  /** Aborted when the server closes: whoever waits is answered. */
  readonly closing: AbortSignal
}

/** Fastify whose handlers are typed by their zod schemas. */
export type Server = Parameters<FastifyPluginAsyncZod>[0]
