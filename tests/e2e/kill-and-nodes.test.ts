import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { MongoClient } from 'mongodb'
import { describe, expect, it } from 'vitest'
import { findMongod, runEmbedded, standardSteps } from '../../src/main/mongod/index.ts'
import { pause, silentLogger } from '../../src/shared/index.ts'
import { newDatabaseUri } from '../setup/database.ts'
import { NodeProcess } from '../support/node-process.ts'
import { WebPerson } from '../support/web-person.ts'
import { reportText } from '../torture/reports.ts'
import { torture } from '../torture/run.ts'
import { isClean } from '../torture/verdict.ts'

const quiet = () => {}

describe('nothing reported is lost', () => {
  it('has one ticket and one alert for each of 40 reports although the node is killed three times', async () => {
    const verdict = await torture({
      mongoUri: newDatabaseUri(),
      reports: 40,
      kills: 3,
      seed: 20261124,
      log: quiet,
    })
    expect(verdict, JSON.stringify(verdict)).toSatisfy(isClean)
    expect(verdict.reports).toBe(40)
  })

  it('has one ticket and one alert for each of 30 reports although the database is killed twice', async () => {
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'sanad-e2e-'))
    const findBinary = () => findMongod(standardSteps(process.env, quiet), quiet)
    const server = await runEmbedded({ dataDir, findBinary, logger: silentLogger, small: true })
    const killDatabase = async (): Promise<void> => {
      const pid = server.pid()
      process.kill(pid, 'SIGKILL')
      while (server.pid() === pid) await pause(50)
    }
    try {
      const verdict = await torture({
        mongoUri: server.uri,
        reports: 30,
        kills: 2,
        seed: 7,
        killDatabase,
        log: quiet,
      })
      expect(verdict, JSON.stringify(verdict)).toSatisfy(isClean)
    } finally {
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    }
  })
})

describe('two nodes on one database', () => {
  it('open no ticket twice, alert nobody twice and keep each conversation in order', async () => {
    const MONGODB_URI = newDatabaseUri()
    const nodes = [
      await NodeProcess.start({ MONGODB_URI }),
      await NodeProcess.start({ MONGODB_URI }),
    ] as const
    const client = await new MongoClient(MONGODB_URI).connect()
    try {
      const teachers = await Promise.all(
        [2, 4, 6, 8].map((n, index) => WebPerson.enter(nodes[index % 2 ? 1 : 0].url, `teacher-${n}`)),
      )
      const director = await WebPerson.enter(nodes[1].url, 'director-1')
      for (let n = 0; n < 24; n += 1) await teachers[n % 4]?.say(reportText(n).text)
      const marks = Array.from({ length: 24 }, (_, n) => reportText(n).mark)
      for (const [n, mark] of marks.entries()) {
        await expect
          .poll(
            () =>
              client
                .db()
                .collection('tickets')
                .countDocuments({ 'report.text': { $regex: mark } }),
            { timeout: 30_000, message: `${mark} of teacher ${n % 4}` },
          )
          .toBe(1)
      }
      // the first teacher's reports were opened in the order in which they were written
      const own = await client
        .db()
        .collection('tickets')
        .find({ requesterId: 'teacher-2', 'report.text': /K\d{4}K/ })
        .sort({ _id: 1 })
        .toArray()
      const order = own
        .sort((a, b) => a.openedAt - b.openedAt)
        .map((ticket) => /K\d{4}K/.exec(ticket.report.text)?.[0])
      expect(order).toEqual(marks.filter((_, n) => n % 4 === 0))
      const alerts = await director.listen(6_000)
      for (const mark of order)
        expect(
          alerts.filter(({ text }) => text.includes(mark as string)),
          mark,
        ).toHaveLength(1)
    } finally {
      await client.close()
      await Promise.all(nodes.map((node) => node.kill()))
    }
  })
})
