import { Readable } from 'node:stream'
import { pause } from '../../../../src/shared/index.ts'
import { connectMongo } from '../../../../src/shared/mongo/index.ts'
import { aFetchingService, FakeProvider } from './fetching-setup.ts'

/** A node of its own that fetches until it is killed: the file comes in slowly and never ends. */
const [uri = '', remote = ''] = process.argv.slice(2)
const connection = await connectMongo(uri, { poolSize: 3 })
const provider = new FakeProvider()
provider.has(remote, () => ({
  outcome: 'open',
  content: Readable.from(
    (async function* () {
      for (;;) {
        yield Buffer.alloc(300 * 1024, 'half ')
        await pause(50)
      }
    })(),
    { objectMode: false },
  ),
}))
const { start } = await aFetchingService(connection, provider, { owner: 'killed', leaseMs: 1_500 })
await start(new AbortController().signal)
