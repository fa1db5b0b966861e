import { randomUUID } from 'node:crypto'

export type WebMessage = {
  seq: number
  at: string
  from: 'bot' | 'me'
  text: string
  choices: { id: string; title: string }[]
  attachments: { name: string; type: string; url: string }[]
  ticket?: string
}

/** Somebody of the demonstration at the web chat, over HTTP. */
export class WebPerson {
  readonly id: string
  readonly #url: string
  readonly #token: string
  #read = 0
  readonly seen: WebMessage[] = []

  private constructor(url: string, id: string, token: string) {
    this.id = id
    this.#url = url
    this.#token = token
  }

  static async enter(url: string, id: string): Promise<WebPerson> {
    const response = await fetch(`${url}/api/webchat/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ personId: id }),
    })
    if (response.status !== 201)
      throw new Error(`session for ${id}: ${response.status} ${await response.text()}`)
    const { token } = (await response.json()) as { token: string }
    const person = new WebPerson(url, id, token)
    await person.catchUp()
    return person
  }

  async #post(body: Record<string, string>): Promise<void> {
    const response = await fetch(`${this.#url}/api/webchat/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#token}` },
      body: JSON.stringify({ clientMessageId: randomUUID(), ...body }),
    })
    if (response.status !== 202)
      throw new Error(`${this.id} could not write: ${response.status} ${await response.text()}`)
  }

  say(text: string): Promise<void> {
    return this.#post({ text })
  }

  /** Presses the first choice of `message` whose title matches. */
  async press(message: WebMessage, title: string | RegExp): Promise<void> {
    const choice = message.choices.find((candidate) =>
      typeof title === 'string' ? candidate.title.includes(title) : title.test(candidate.title),
    )
    if (!choice)
      throw new Error(`no choice ${title} under "${message.text}": ${JSON.stringify(message.choices)}`)
    await this.#post({ choice: choice.id })
  }

  /** The next bot message that matches, read in order; fails with what came instead. */
  async receives(pattern: RegExp, timeoutMs = 20_000): Promise<WebMessage> {
    const giveUpAt = Date.now() + timeoutMs
    for (;;) {
      const index = this.seen.findIndex(
        (message, position) => position >= this.#read && pattern.test(message.text),
      )
      if (index >= 0) {
        this.#read = index + 1
        return this.seen[index] as WebMessage
      }
      if (Date.now() > giveUpAt) {
        throw new Error(
          `${this.id} waited for ${pattern}; came: ${JSON.stringify(
            this.seen.slice(this.#read).map(({ text }) => text),
            null,
            1,
          )}`,
        )
      }
      await this.#fetchMore()
    }
  }

  /** What has been said until now is not waited for any more. */
  async catchUp(): Promise<void> {
    for (let before = -1; before !== this.#lastSeq; ) {
      before = this.#lastSeq
      await this.#fetchMore(0)
    }
    this.#read = this.seen.length
  }

  async #fetchMore(waitSeconds = 1): Promise<void> {
    const after = this.#lastSeq
    const response = await fetch(
      `${this.#url}/api/webchat/messages?after=${after}&waitSeconds=${waitSeconds}`,
      {
        headers: { authorization: `Bearer ${this.#token}` },
      },
    )
    const { messages } = (await response.json()) as { messages: WebMessage[] }
    this.#lastSeq = messages.at(-1)?.seq ?? after
    this.seen.push(...messages.filter(({ from }) => from === 'bot'))
  }

  #lastSeq = 0

  /** Everything that comes within `ms`, for tests that something does NOT come. */
  async listen(ms: number): Promise<WebMessage[]> {
    const until = Date.now() + ms
    const before = this.seen.length
    while (Date.now() < until) await this.#fetchMore()
    return this.seen.slice(before)
  }
}

export const advanceClock = async (url: string, minutes: number): Promise<void> => {
  const response = await fetch(`${url}/api/demo/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advanceMinutes: minutes }),
  })
  if (!response.ok) throw new Error(`clock: ${response.status} ${await response.text()}`)
}
