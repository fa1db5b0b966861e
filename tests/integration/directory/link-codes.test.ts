import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMongoLinkCodes, directoryMigrations, type LinkCodes } from '../../../src/directory/index.ts'
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

// years ahead: the database's own clearing goes by the machine's time and must find nothing to clear
const NOW = new Date('2096-11-24T09:00:00Z')
const later = (minutes: number, seconds = 0) => new Date(NOW.getTime() + minutes * 60_000 + seconds * 1_000)
const chat = (address: string) => ({ channel: 'telegram', account: 'bot-1', address }) as const
const browser = (address: string) => ({ channel: 'webchat', account: 'web', address }) as const
const codes = () => createMongoLinkCodes(database.connection)
const redeem = async (...asked: Parameters<LinkCodes['redeem']>) => (await codes().redeem(...asked))?.personId

describe('a one-time code', () => {
  it('proves who somebody is, however it is typed', async () => {
    for (const typed of [
      (code: string) => code,
      (code: string) => code.toLowerCase(),
      (code: string) => ` ${code.slice(0, 4)}-${code.slice(4)} `,
      (code: string) => code.replaceAll('0', 'O').replaceAll('1', 'l'),
    ]) {
      const code = await codes().issue('teacher-1', NOW)
      expect(await redeem(typed(code), chat('1'), later(9, 59))).toBe('teacher-1')
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
    await redeem(code, chat('2'), NOW)
    const kept = [
      ...(await db().collection('link_codes').find().toArray()),
      ...(await db().collection('link_tries').find().toArray()),
    ]
    expect(JSON.stringify(kept)).toContain('teacher-secret')
    expect(JSON.stringify(kept)).not.toContain(code)
  })

  it('expires after ten minutes', async () => {
    const code = await codes().issue('teacher-1', NOW)
    expect(await redeem(code, chat('3'), later(10))).toBeUndefined()
  })

  it('counts once: another chat, and any browser, is refused it', async () => {
    const code = await codes().issue('teacher-1', NOW)
    expect(await redeem(code, chat('4'), NOW)).toBe('teacher-1')
    expect(await redeem(code, chat('5'), NOW)).toBeUndefined()
    const other = await codes().issue('teacher-2', NOW)
    expect(await redeem(other, browser('10.0.0.1'), NOW)).toBe('teacher-2')
    expect(await redeem(other, browser('10.0.0.1'), NOW)).toBeUndefined()
  })

  it('is answered the same to the chat whose turn is played twice', async () => {
    const code = await codes().issue('teacher-1', NOW)
    expect(await redeem(code, chat('6'), NOW)).toBe('teacher-1')
    expect(await redeem(code, chat('6'), later(1))).toBe('teacher-1')
    expect(await redeem(code, chat('6'), later(10))).toBeUndefined()
  })

  it('goes to one of many who send it at the same time', async () => {
    const code = await codes().issue('teacher-1', NOW)
    const asked = Array.from({ length: 8 }, (_, at) => redeem(code, chat(`race-${at}`), NOW))
    expect((await Promise.all(asked)).filter((person) => person !== undefined)).toEqual(['teacher-1'])
  })

  it('is refused, even when right, after five wrong tries in ten minutes from the same address', async () => {
    const code = await codes().issue('teacher-1', later(5))
    for (let count = 0; count < 4; count++) await redeem('WR0NGC0D', chat('7'), later(count))
    expect(await redeem('WR0NGC0D', chat('7'), later(5))).toBeUndefined()
    expect(await redeem(code, chat('7'), later(6))).toBeUndefined()
    expect(await redeem(code, chat('7'), later(9, 59))).toBeUndefined()
    expect(await redeem(code, chat('7'), later(10))).toBe('teacher-1')
  })

  it('is not refused for somebody else’s tries, and right tries do not count as wrong', async () => {
    for (let count = 0; count < 8; count++) {
      const code = await codes().issue(`teacher-${count}`, NOW)
      expect(await redeem(code, chat('8'), NOW)).toBe(`teacher-${count}`)
    }
    for (let count = 0; count < 6; count++) await redeem('WR0NGC0D', chat('9'), NOW)
    const code = await codes().issue('teacher-1', NOW)
    expect(await redeem(code, chat('8'), NOW)).toBe('teacher-1')
  })

  it('is not found by guessing in parallel', async () => {
    const code = await codes().issue('teacher-1', NOW)
    const wrong = Array.from({ length: 20 }, () => redeem('WR0NGC0D', chat('10'), NOW))
    await Promise.all(wrong)
    expect(await redeem(code, chat('10'), NOW)).toBeUndefined()
  })
})

describe('a code asked for by message', () => {
  let commands = 0
  const ask = (personId: string, by: string, at = NOW) => {
    commands += 1
    return codes().issue(personId, at, { by, commandId: `command-${commands}` })
  }
  const refused = { code: 'link.too_many' }

  it('says who vouched, and that nobody did for one’s own', async () => {
    expect(await codes().redeem(await ask('teacher-9', 'director-9'), chat('20'), NOW)).toEqual({
      personId: 'teacher-9',
      vouchedBy: 'director-9',
    })
    expect(await codes().redeem(await ask('teacher-9', 'teacher-9'), chat('21'), NOW)).toEqual({
      personId: 'teacher-9',
    })
  })

  it('opens no browser when somebody vouched: nothing would keep by whom', async () => {
    const vouched = await ask('teacher-10', 'director-10')
    expect(await redeem(vouched, browser('10.0.0.9'), NOW)).toBeUndefined()
    expect(await redeem(vouched, chat('22'), NOW)).toBe('teacher-10')
    expect(await redeem(await ask('teacher-10', 'teacher-10'), browser('10.0.0.9'), NOW)).toBe('teacher-10')
  })

  it('is given five times an hour to the same person, whomever for', async () => {
    for (let count = 0; count < 5; count++) await ask(`pupil-${count}`, 'director-11')
    await expect(ask('pupil-9', 'director-11', later(59))).rejects.toMatchObject(refused)
    await ask('pupil-9', 'director-11', later(61))
  })

  it('is not given a sixth time to many asking at once', async () => {
    const asked = Array.from({ length: 12 }, (_, at) => ask(`at-once-${at}`, 'director-12'))
    const given = (await Promise.allSettled(asked)).filter(({ status }) => status === 'fulfilled')
    expect(given.length).toBeLessThanOrEqual(5)
  })

  it('is usable three at a time for one person, whoever asked', async () => {
    const first = await ask('teacher-13', 'director-13')
    await ask('teacher-13', 'director-14')
    await ask('teacher-13', 'teacher-13')
    await expect(ask('teacher-13', 'director-15')).rejects.toMatchObject(refused)
    await redeem(first, chat('23'), NOW)
    await ask('teacher-13', 'director-15')
    await expect(ask('teacher-13', 'director-15', later(5))).rejects.toMatchObject(refused)
    await ask('teacher-13', 'director-15', later(11))
  })

  it('takes the place of the one before when its turn is played again, and counts once', async () => {
    const again = { by: 'director-16', commandId: 'played-again' }
    const first = await codes().issue('teacher-16', NOW, again)
    for (let count = 0; count < 6; count++) await codes().issue('teacher-16', NOW, again)
    const last = await codes().issue('teacher-16', NOW, again)
    expect(await redeem(first, chat('24'), NOW)).toBeUndefined()
    expect(await redeem(last, chat('24'), NOW)).toBe('teacher-16')
  })

  it('leaves an asking address in the database no longer than its tries count', async () => {
    const [, expiry] = await db().collection('link_tries').indexes()
    expect(expiry).toMatchObject({ key: { expiresAt: 1 }, expireAfterSeconds: 0 })
    await redeem(await codes().issue('teacher-17', NOW), browser('10.9.8.7'), NOW)
    expect(JSON.stringify(await db().collection('link_codes').find().toArray())).not.toContain('10.9.8.7')
  })
})
