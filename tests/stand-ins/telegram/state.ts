/** One call of the bot, as the stand-in answered it. */
export type RecordedCall = {
  readonly ordinal: number
  readonly at: number
  readonly method: string
  readonly body: Record<string, unknown>
  readonly ok: boolean
  readonly messageId?: number
}

/** Trouble to make on the next calls of a method; `hang_up` delivers, then breaks the connection. */
export type Fault = {
  method: string
  kind: 'error' | 'hang_up'
  times: number
  chatId?: number
  code?: number
  description?: string
  retryAfter?: number
}

export type Update = { update_id: number } & Record<string, unknown>

/** All that the stand-in knows: the queue of updates, chats that have written, calls, faults. */
export class TelegramState {
  readonly calls: RecordedCall[] = []
  readonly faults: Fault[] = []
  readonly openChats = new Set<number>()
  readonly blockedChats = new Set<number>()
  queue: Update[] = []
  webhook: { url: string; secret: string | undefined } | undefined
  #nextUpdate = 1000
  #nextMessage = 1
  #waiting: (() => void) | undefined
  #conflict: (() => void) | undefined

  nextMessageId(): number {
    return this.#nextMessage++
  }

  push(body: Record<string, unknown>): Update {
    const update = { update_id: this.#nextUpdate++, ...body }
    this.queue.push(update)
    this.#waiting?.()
    return update
  }

  record(call: Omit<RecordedCall, 'ordinal' | 'at'>): void {
    this.calls.push({ ...call, ordinal: this.calls.length + 1, at: Date.now() })
  }

  takeFault(method: string, chatId: unknown): Fault | undefined {
    const fault = this.faults.find(
      (candidate) =>
        candidate.method === method &&
        candidate.times > 0 &&
        (candidate.chatId === undefined || candidate.chatId === chatId),
    )
    if (fault) fault.times -= 1
    return fault
  }

  /** Long poll; a second poller ends the first one with 409, as the original does. */
  async poll(
    offset: number | undefined,
    limit: number,
    timeoutSeconds: number,
  ): Promise<Update[] | 'conflict'> {
    if (offset !== undefined && offset > 0)
      this.queue = this.queue.filter((update) => update.update_id >= offset)
    this.#conflict?.()
    if (this.queue.length === 0 && timeoutSeconds > 0) {
      const ended = await new Promise<'updates' | 'timeout' | 'conflict'>((resolve) => {
        const timer = setTimeout(() => resolve('timeout'), timeoutSeconds * 1000)
        this.#waiting = () => {
          clearTimeout(timer)
          resolve('updates')
        }
        this.#conflict = () => {
          clearTimeout(timer)
          resolve('conflict')
        }
      })
      if (ended === 'conflict') return 'conflict'
      this.#waiting = undefined
      this.#conflict = undefined
    }
    return this.queue.slice(0, limit)
  }
}
