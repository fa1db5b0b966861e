import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMongoLinkCodes, directoryMigrations } from '../../../src/directory/index.ts'
import { migrate, NamedLeases } from '../../../src/shared/mongo/index.ts'
import { fold } from '../../../src/shared/text/index.ts'
import { openTestDatabase } from '../../setup/database.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
const db = () => database.connection.getClient().db(database.connection.name)
beforeAll(async () => {
  database = await openTestDatabase()
  await migrate(db(), directoryMigrations, new NamedLeases(db().collection('leases'), 'test'))
})
afterAll(() => database.drop())

const NOW = new Date('2026-11-24T09:00:00Z')
const later = (minutes: number, seconds = 0) => new Date(NOW.getTime() + minutes * 60_000 + seconds * 1_000)
const chat = (address: string) => ({ channel: 'telegram', account: 'bot-1', address }) as const
const browser = (address: string) => ({ channel: 'webchat', account: 'web', address }) as const
const codes = () => createMongoLinkCodes(database.connection)

describe('a one-time code', () => {
  it('proves who somebody is, however it is typed', async () => {
    for (const typed of [
      (code: string) => code,
      (code: string) => code.toLowerCase(),
      (code: string) => ` ${code.slice(0, 4)}-${code.slice(4)} `,
      (code: string) => code.replaceAll('0', 'O').replaceAll('1', 'l'),
    ]) {
      const code = await codes().issue('teacher-1', NOW)
      expect(await codes().redeem(typed(code), chat('1'), later(9, 59))).toBe('teacher-1')
    }
  })

  it('has eight characters, a digit among them, and survives the folding of what people type', async () => {
    for (let count = 0; count < 50; count++) {
      const code = await codes().issue('teacher-1', NOW)
      expect(code).toMatch(/^(?=.*\d)[0-9A-HJKMNP-TV-Z]{8}$/)
      expect(fold(code).toUpperCase()).toBe(code)
    }
  })

  it('is not written down anywhere', async () => {
    const code = await codes().issue('teacher-secret', NOW)
    await codes().redeem(code, chat('2'), NOW)
    const kept = [
      ...(await db().collection('link_codes').find().toArray()),
      ...(await db().collection('link_tries').find().toArray()),
    ]
    expect(JSON.stringify(kept)).toContain('teacher-secret')
    expect(JSON.stringify(kept)).not.toContain(code)
  })

  it('expires after ten minutes', async () => {
    const code = await codes().issue('teacher-1', NOW)
    expect(await codes().redeem(code, chat('3'), later(10))).toBeUndefined()
  })

  it('counts once: another chat, and any browser, is refused it', async () => {
    const code = await codes().issue('teacher-1', NOW)
    expect(await codes().redeem(code, chat('4'), NOW)).toBe('teacher-1')
    expect(await codes().redeem(code, chat('5'), NOW)).toBeUndefined()
    const other = await codes().issue('teacher-2', NOW)
    expect(await codes().redeem(other, browser('10.0.0.1'), NOW)).toBe('teacher-2')
    expect(await codes().redeem(other, browser('10.0.0.1'), NOW)).toBeUndefined()
  })

  it('is answered the same to the chat whose turn is played twice', async () => {
    const code = await codes().issue('teacher-1', NOW)
    expect(await codes().redeem(code, chat('6'), NOW)).toBe('teacher-1')
    expect(await codes().redeem(code, chat('6'), later(1))).toBe('teacher-1')
    expect(await codes().redeem(code, chat('6'), later(10))).toBeUndefined()
  })

  it('goes to one of many who send it at the same time', async () => {
    const code = await codes().issue('teacher-1', NOW)
    const asked = Array.from({ length: 8 }, (_, at) => codes().redeem(code, chat(`race-${at}`), NOW))
    expect((await Promise.all(asked)).filter((person) => person !== undefined)).toEqual(['teacher-1'])
  })

  it('is refused, even when right, after five wrong tries in ten minutes from the same address', async () => {
    const code = await codes().issue('teacher-1', later(5))
    for (let count = 0; count < 4; count++) await codes().redeem('WR0NGC0D', chat('7'), later(count))
    expect(await codes().redeem('WR0NGC0D', chat('7'), later(5))).toBeUndefined()
    expect(await codes().redeem(code, chat('7'), later(6))).toBeUndefined()
    expect(await codes().redeem(code, chat('7'), later(9, 59))).toBeUndefined()
    expect(await codes().redeem(code, chat('7'), later(10))).toBe('teacher-1')
  })

  it('is not refused for somebody else’s tries, and right tries do not count as wrong', async () => {
    for (let count = 0; count < 8; count++) {
      const code = await codes().issue(`teacher-${count}`, NOW)
      expect(await codes().redeem(code, chat('8'), NOW)).toBe(`teacher-${count}`)
    }
    for (let count = 0; count < 6; count++) await codes().redeem('WR0NGC0D', chat('9'), NOW)
    const code = await codes().issue('teacher-1', NOW)
    expect(await codes().redeem(code, chat('8'), NOW)).toBe('teacher-1')
  })

  it('is not found by guessing in parallel', async () => {
    const code = await codes().issue('teacher-1', NOW)
    const wrong = Array.from({ length: 20 }, () => codes().redeem('WR0NGC0D', chat('10'), NOW))
    await Promise.all(wrong)
    expect(await codes().redeem(code, chat('10'), NOW)).toBeUndefined()
  })
})
