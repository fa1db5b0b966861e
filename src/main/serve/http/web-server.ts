import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Registry } from 'prom-client'
import { demoPeople } from '../../../directory/index.ts'
import { createHttpServer, type HealthProbe } from '../../../http/index.ts'
import { AppError } from '../../../shared/index.ts'
import type { Parts, Sanad } from '../../compose/index.ts'
import type { DemoClock } from '../../demo/clock.ts'
import { createProfiles, listDemoPeople } from './profiles.ts'

export type WebServerParts = {
  readonly parts: Parts
  readonly sanad: Sanad
  readonly metrics: Registry
  readonly health: readonly HealthProbe[]
  readonly demoClock: DemoClock | undefined
  readonly pageDir: string
  readonly version: string
}

/** The HTTP server of one node over the composed product. */
export const createWebServer = ({
  parts,
  sanad,
  demoClock,
  ...rest
}: WebServerParts): Promise<FastifyInstance> => {
  const { directory, linkCodes, telegram, webchat, whatsappCloud } = sanad
  const profileParts = { directory, clock: parts.clock }
  const demoIds = demoPeople(parts.clock.now()).map(({ id }) => id)
  const from = (address: string) => ({ channel: 'webchat' as const, account: 'web', address })
  return createHttpServer({
    ...rest,
    webchat,
    profiles: createProfiles(profileParts),
    codes: {
      redeem: async (code, address) =>
        (await linkCodes.redeem(code, from(address), parts.clock.now()))?.personId,
    },
    ...(demoClock
      ? {
          demo: {
            listPeople: (language) => listDemoPeople(profileParts, demoIds, language),
            advanceClock: (minutes) => demoClock.advance(minutes),
          },
        }
      : {}),
    ...(telegram && parts.settings.telegram?.mode === 'webhook' ? { telegram: telegram.webhook } : {}),
    ...(whatsappCloud ? { whatsapp: whatsappCloud.webhook } : {}),
    publicUrl: parts.publicUrl,
    texts: parts.texts,
    logger: parts.logger,
  })
}

const whyNot = (cause: unknown, { host, port }: { host: string; port: number }): unknown => {
  const { code } = cause as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return new AppError('unavailable', 'setup.port_in_use', { port }, { cause })
  if (code === 'EACCES') return new AppError('unavailable', 'setup.port_forbidden', { port }, { cause })
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new AppError('unavailable', 'setup.host_unknown', { host }, { cause })
  return cause
}

/** Before half a minute of preparations: throws what `listen` would throw at their end. */
export const requireDoor = async (host: string, port: number): Promise<void> => {
  const door = createServer()
  try {
    await once(door.listen({ host, port }), 'listening')
  } catch (cause) {
    throw whyNot(cause, { host, port })
  }
  door.close()
  await once(door, 'close')
}

/** Listens; a port in use is one sentence. Returns the port, which `PORT=0` leaves to the system. */
export const listen = async (server: FastifyInstance, host: string, port: number): Promise<number> => {
  try {
    await server.listen({ host, port })
  } catch (cause) {
    throw whyNot(cause, { host, port })
  }
  return (server.server.address() as AddressInfo).port
}
