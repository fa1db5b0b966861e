import { z } from 'zod'
import type { RateRequest } from '../../../notifications/index.ts'
import { type CloudApi, CloudFailure } from '../api/index.ts'
import type { NumberGate } from './number-gate.ts'
import { type Content, payloadTo } from './payload.ts'
import { Uploads } from './uploads.ts'

const sentSchema = z.object({ messages: z.array(z.object({ id: z.string().min(1) })).min(1) })

/** A sender holds a worker meanwhile: longer waits are the deliveries' own. */
const LONGEST_WAIT_MS = 3_000

/** It is not this message's turn yet. */
export class NotYet extends Error {
  override readonly name = 'NotYet'
  readonly afterMs: number
  constructor(afterMs: number) {
    super('rate limit')
    this.afterMs = afterMs
  }
}

type To = Pick<RateRequest, 'chat' | 'kind'> & { readonly signal: AbortSignal }

/** One of our phone numbers: sends one provider message at a time, at the pace it is allowed. */
export class OwnNumber {
  readonly account: string
  readonly gate: NumberGate
  readonly uploads: Uploads
  readonly #api: CloudApi

  constructor(api: CloudApi, account: string, gate: NumberGate) {
    this.account = account
    this.gate = gate
    this.uploads = new Uploads(api, account)
    this.#api = api
  }

  /** The provider's id. Throws NotYet and CloudFailure. */
  async send({ chat, kind, signal }: To, content: Content): Promise<string> {
    const wait = await this.gate.pass({ chat, kind }, { maxWaitMs: LONGEST_WAIT_MS, signal })
    if (wait > 0) throw new NotYet(wait)
    const answer = await this.#api.post(`/${this.account}/messages`, payloadTo(chat, content), signal)
    const sent = sentSchema.safeParse(answer)
    const id = sent.success ? sent.data.messages[0]?.id : undefined
    if (id === undefined) throw new CloudFailure('broken', 'an answer without the id of a message')
    return id
  }
}
