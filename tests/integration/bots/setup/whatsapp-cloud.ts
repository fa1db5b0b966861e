import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { Connection } from 'mongoose'
import {
  createWhatsappCloud,
  type FileReader,
  forApproval,
  type InboundMessage,
  type Inbox,
  readTemplates,
  type WhatsappCloudParts,
} from '../../../../src/bots/index.ts'
import type { ConversationReference } from '../../../../src/notifications/index.ts'
import { silentLogger } from '../../../../src/shared/index.ts'
import { CloudStandIn } from '../../../stand-ins/whatsapp-cloud/client.ts'
import type { ApprovedTemplate, Config } from '../../../stand-ins/whatsapp-cloud/state.ts'
import { openServer } from '../../http/fakes/server.ts'
import { texts } from './pipeline.ts'

export const CONFIG: Config = {
  token: 'EAAGtest-token-0123456789abcdef',
  appSecret: 'an-app-secret-of-the-tests',
  phoneNumberIds: ['106540352242922', '106540352242923'],
  version: 'v23.0',
}
export const VERIFY_TOKEN = 'a-word-of-ours'
export const TEMPLATES = readTemplates('locales/whatsapp-templates.json')
export const APPROVED = forApproval(TEMPLATES) as ApprovedTemplate[]

/** Keeps what it is given, each event once; and once it may be told to fail. */
export class TestInbox implements Inbox {
  readonly kept: InboundMessage[] = []
  failure: Error | undefined

  async save(messages: readonly InboundMessage[]): Promise<number> {
    const failure = this.failure
    this.failure = undefined
    if (failure) throw failure
    const fresh = messages.filter(
      ({ providerEventId }) => !this.kept.some((known) => known.providerEventId === providerEventId),
    )
    this.kept.push(...fresh)
    return fresh.length
  }
}

type Content = { readonly name: string; readonly type: string; readonly content: Buffer }

/** Files by their id; `waiting` has been announced only. */
export class TestFiles implements FileReader {
  readonly held = new Map<string, Content | 'waiting'>()

  async find(id: string) {
    const file = this.held.get(id)
    if (!file || file === 'waiting') return file
    const { name, type, content } = file
    return { id, name, type, bytes: content.length, open: () => Readable.from([content]) }
  }
}

export type Marked = { readonly to: ConversationReference; readonly id: string; readonly failure?: unknown }

/** The channel on fakes of its neighbours, and what it told them. */
export const aWhatsappCloud = (
  given: { connection: Connection; apiRoot: string } & Partial<WhatsappCloudParts>,
) => {
  const inbox = new TestInbox()
  const files = new TestFiles()
  const delivered: Marked[] = []
  const failed: Marked[] = []
  const counted: string[] = []
  const cloud = createWhatsappCloud({
    token: CONFIG.token,
    phoneNumberIds: CONFIG.phoneNumberIds,
    appSecret: CONFIG.appSecret,
    verifyToken: VERIFY_TOKEN,
    apiVersion: CONFIG.version,
    inbox,
    files,
    templates: TEMPLATES,
    texts,
    logger: silentLogger,
    count: (event) => counted.push(event),
    markDelivered: async (to, id) => void delivered.push({ to, id }),
    markFailed: async (to, id, failure) => {
      failed.push({ to, id, failure })
      return 'recorded'
    },
    ...given,
  })
  return { ...cloud, inbox, files, delivered, failed, counted }
}

/** The channel behind a real HTTP server, called by the provider in its own process. */
export const listenForWhatsapp = async (
  standIn: CloudStandIn,
  given: { connection: Connection } & Partial<WhatsappCloudParts>,
) => {
  const channel = aWhatsappCloud({ apiRoot: standIn.root, ...given })
  const { server } = await openServer({ whatsapp: channel.webhook })
  await standIn.set({ webhook: `${await listen(server)}/webhooks/whatsapp`, templates: APPROVED })
  return { ...channel, server }
}

const listen = (server: FastifyInstance): Promise<string> => server.listen({ port: 0, host: '127.0.0.1' })

export const startStandIn = (): Promise<CloudStandIn> => CloudStandIn.start(CONFIG)
