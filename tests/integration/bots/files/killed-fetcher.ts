import path from 'node:path'
import { Readable } from 'node:stream'
import type { ChannelAdapter } from '../../../../src/bots/channel/index.ts'
// not by the front door: this process has to be there quickly, also on a busy machine
import { createFetching, createFiles } from '../../../../src/bots/files/index.ts'
import { loadTexts } from '../../../../src/shared/i18n/index.ts'
import { pause, silentLogger } from '../../../../src/shared/index.ts'
import { connectMongo } from '../../../../src/shared/mongo/index.ts'

/** A node of its own that fetches until it is killed: the file comes in slowly and never ends. */
const [uri = ''] = process.argv.slice(2)
const connection = await connectMongo(uri, { poolSize: 3 })

async function* endless() {
  for (;;) {
    yield Buffer.alloc(300 * 1024, 'half ')
    await pause(50)
  }
}

const LIMIT = { sendBytes: 0, receiveBytes: 1024 ** 3 }
const channel = {
  channel: 'telegram',
  account: '42',
  capabilities: { media: { document: LIMIT } },
  files: {
    fetch: async () => ({ outcome: 'open', content: Readable.from(endless(), { objectMode: false }) }),
  },
} as unknown as ChannelAdapter

const nobody = async () => undefined
await createFetching({
  connection,
  files: createFiles({ connection, logger: silentLogger }),
  channels: [channel],
  deliveries: { saveReplies: nobody, attemptNow: nobody },
  identities: { findByAddress: nobody },
  directory: { findPerson: nobody },
  onSettled: nobody,
  texts: loadTexts(path.resolve('locales')),
  logger: silentLogger,
  owner: 'killed',
  leaseMs: 1_500,
}).start(new AbortController().signal)
