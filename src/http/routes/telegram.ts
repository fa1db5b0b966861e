import { z } from 'zod'
import type { TelegramWebhook } from '../ports.ts'
import { problems } from '../schemas/responses.ts'
import type { Server } from './context.ts'

export const telegramRoutes = (server: Server, telegram: TelegramWebhook): void => {
  server.post(
    '/webhooks/telegram',
    {
      // no browser comes here, and the headers that are meant for one are put together for every answer
      helmet: false,
      schema: {
        tags: ['channels'],
        summary: "Telegram's updates; answered once they are saved",
        headers: z.object({ 'x-telegram-bot-api-secret-token': z.string().optional() }),
        body: z.record(z.string(), z.unknown()).describe('an Update of the Bot API'),
        response: { 200: z.object({}).describe('saved'), ...problems(400, 403, 413, 415) },
      },
    },
    async (request) => {
      await telegram.handle(request.body, request.headers['x-telegram-bot-api-secret-token'])
      return {}
    },
  )
}
