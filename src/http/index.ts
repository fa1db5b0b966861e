export { buildWeb } from './page/build-web.ts'
export type {
  CodeService,
  DemoPerson,
  DemoService,
  HealthProbe,
  Profile,
  ProfileService,
  TelegramWebhook,
  WebchatFile,
  WebchatInput,
  WebchatLimits,
  WebchatMessage,
  WebchatService,
  WhatsappWebhook,
} from './ports.ts'
export { createHttpServer, type HttpServerOptions } from './server/create.ts'
