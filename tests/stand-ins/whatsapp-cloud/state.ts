import { createHash } from 'node:crypto'

/** One call of the product, as the stand-in answered it. */
export type RecordedCall = {
  readonly path: string
  readonly status: number
  readonly why?: string
}

/** What the phone of a person shows. */
export type Shown = {
  readonly id: string
  readonly phoneNumberId: string
  readonly chat: string
  readonly text: string
  readonly choices: readonly { readonly id: string; readonly title: string }[]
  /** The button that opens a list. */
  readonly opener?: string
  readonly template?: string
  readonly mediaId?: string
  /** The message that it answers. */
  readonly quotes?: string
}

/** Trouble on the next calls: `error` answers with it, `hang_up` does it and breaks the connection. */
export type Fault = {
  readonly on: 'messages' | 'media' | 'download'
  readonly kind: 'error' | 'hang_up'
  times: number
  readonly status?: number
  readonly code?: number
  readonly retryAfterSeconds?: number
  readonly chat?: string
}

export type Media = {
  readonly type: string
  readonly content: Buffer
  readonly phoneNumberId: string
  /** The size it is said to have, and an address elsewhere, instead of the true ones. */
  readonly announced?: number
  readonly foreignUrl?: string
}

/** As the business account has had it approved. */
export type ApprovedTemplate = {
  readonly name: string
  readonly language: string
  readonly components: readonly {
    readonly type: string
    readonly text?: string
    readonly buttons?: readonly { readonly text: string }[]
  }[]
}

export type Config = {
  readonly token: string
  readonly appSecret: string
  readonly phoneNumberIds: readonly string[]
  readonly version: string
}

/** All that the stand-in knows. */
export class CloudState {
  readonly config: Config
  readonly calls: RecordedCall[] = []
  readonly shown: Shown[] = []
  readonly faults: Fault[] = []
  readonly media = new Map<string, Media>()
  readonly gone = new Set<string>()
  /** Chats whose 24 hours are open; `late` accepts words in a closed one and tells of the failure afterwards. */
  readonly open = new Set<string>()
  templates: readonly ApprovedTemplate[] = []
  failsLate = false
  down = false
  webhook: string | undefined
  #next = 1

  constructor(config: Config) {
    this.config = config
  }

  /** Everything that one test does to another. */
  calm(): void {
    this.faults.length = 0
    this.calls.length = 0
    this.failsLate = false
    this.down = false
    this.webhook = undefined
  }

  nextId(prefix: string): string {
    const ordinal = String(this.#next++)
    return `${prefix}${createHash('sha256').update(ordinal).digest('base64url').slice(0, 24)}${ordinal}`
  }

  keep(media: Media): string {
    const id = String(1_000_000_000_000 + this.#next++)
    this.media.set(id, media)
    return id
  }

  takeFault(on: Fault['on'], chat?: string): Fault | undefined {
    const found = this.faults.find(
      (fault) => fault.on === on && fault.times > 0 && (fault.chat === undefined || fault.chat === chat),
    )
    if (found) found.times -= 1
    return found
  }
}
