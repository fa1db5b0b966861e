import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrateBots } from '../../integration/bots/setup/pipeline.ts'
import { openTestDatabase } from '../../setup/database.ts'
import { isFlawless, tortureWhatsapp } from '../../torture/whatsapp.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
beforeAll(async () => {
  database = await openTestDatabase()
  await migrateBots(database.connection)
})
afterAll(() => database.drop())

describe('WhatsApp Web under load', () => {
  it('loses and doubles no message although its browser is killed twice and its page once', async () => {
    const verdict = await tortureWhatsapp({
      connection: database.connection,
      messages: 40,
      kills: 3,
      seed: 20261128,
      log: () => undefined,
    })
    expect(verdict, JSON.stringify(verdict)).toSatisfy(isFlawless)
  }, 400_000)
})
