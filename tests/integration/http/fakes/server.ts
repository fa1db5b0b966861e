import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { Registry } from 'prom-client'
import type { DemoPerson, HttpServerOptions } from '../../../../src/http/index.ts'
import { createHttpServer } from '../../../../src/http/index.ts'
import { loadTexts } from '../../../../src/shared/i18n/index.ts'
import { silentLogger } from '../../../../src/shared/index.ts'
import { FakeWebchat } from './webchat.ts'

export const PEOPLE: readonly DemoPerson[] = [
  {
    id: 'teacher-1',
    name: 'Salma Idrissi',
    role: 'staff',
    unit: 'Lycée Al Massira',
    language: 'ar',
    phone: '+212600000101',
  },
  {
    id: 'director-1',
    name: 'Abdelkader Bensaid',
    role: 'director',
    unit: 'Lycée Al Massira',
    language: 'fr',
    phone: '+212600000001',
  },
]

const texts = loadTexts(path.resolve('locales'))

export type TestServer = { server: FastifyInstance; webchat: FakeWebchat; advanced: number[] }

type Changes = Partial<HttpServerOptions> & { readonly demonstration?: boolean }

/** The real server over fakes at its ports; a demonstration unless told otherwise. */
export const openServer = async ({ demonstration = true, ...changes }: Changes = {}): Promise<TestServer> => {
  const webchat = new FakeWebchat(PEOPLE.map(({ id }) => id))
  const advanced: number[] = []
  const demo = {
    listPeople: async () => [...PEOPLE],
    advanceClock: async (minutes: number) => {
      advanced.push(minutes)
      return new Date(Date.UTC(2026, 10, 24, 9, minutes))
    },
  }
  const server = await createHttpServer({
    webchat,
    profiles: { findProfile: async (personId) => PEOPLE.find(({ id }) => id === personId) },
    codes: { redeem: async (code) => (code === 'ABCD-1234' ? 'teacher-1' : undefined) },
    ...(demonstration ? { demo } : {}),
    health: [],
    publicUrl: 'http://127.0.0.1:3000',
    texts,
    logger: silentLogger,
    metrics: new Registry(),
    version: '0.1.0',
    ...changes,
  })
  return { server, webchat, advanced }
}

/** The headers of a new session of that person. */
export const signIn = async ({ server }: TestServer, personId = 'teacher-1') => {
  const answer = await server.inject({
    method: 'POST',
    url: '/api/webchat/sessions',
    payload: { personId },
  })
  return { authorization: `Bearer ${answer.json().token}` }
}
