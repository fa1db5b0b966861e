import wweb from 'whatsapp-web.js'
import type { StartOptions } from '../protocol/messages.ts'

export type Client = InstanceType<typeof wweb.Client>

/**
 * The profile belongs to the node, which fetches it before the browser starts and saves it: nothing is deleted
 * under a live browser, as the library's own strategies do at a logout or a conflict.
 */
class NodesProfile extends wweb.NoAuth {
  readonly #onBrowser: () => void

  constructor(onBrowser: () => void) {
    super()
    this.#onBrowser = onBrowser
    this.afterBrowserInitialized = async () => this.#onBrowser()
  }
}

/** Chromium's own traffic and caches are of no use to us. */
const QUIET = [
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  // a page in the background would be slowed down
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disk-cache-size=33554432',
  // the user's key ring is not there on another node
  '--password-store=basic',
  '--use-mock-keychain',
]

/** Chromium refuses its sandbox to root. */
const sandbox = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : [])

export const createClient = (options: StartOptions, onBrowser: () => void): Client => {
  const { pairingPhone, profileDir, chromium, args, protocolTimeoutMs } = options
  return new wweb.Client({
    authStrategy: new NodesProfile(onBrowser),
    // the page as it is served: no copy of an older one
    webVersionCache: { type: 'none' },
    takeoverOnConflict: false,
    ...(pairingPhone
      ? { pairWithPhoneNumber: { phoneNumber: pairingPhone, showNotification: true, intervalMs: 180_000 } }
      : {}),
    puppeteer: {
      headless: true,
      executablePath: chromium,
      userDataDir: profileDir,
      args: [...QUIET, ...sandbox(), ...args],
      protocolTimeout: protocolTimeoutMs,
      timeout: 30_000,
      // the node says when to end
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    },
  })
}
