import type { Readable } from 'node:stream'
import type { Language } from '../shared/index.ts'

export type WebchatFile = {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly bytes: number
}

export type WebchatOpenFile = {
  readonly name: string
  /** Read from the content, never from what somebody said. */
  readonly type: string
  readonly bytes: number
  /** The bytes from `start` up to, without, `end`; all of them when absent. */
  open(range?: { readonly start: number; readonly end: number }): Readable
}

/** One line of a person's web chat; `seq` is per person, without gaps that a reader could notice. */
export type WebchatMessage = {
  readonly seq: number
  readonly at: Date
  readonly from: 'bot' | 'me'
  readonly text: string
  readonly choices: readonly { readonly id: string; readonly title: string }[]
  readonly attachments: readonly { readonly id: string; readonly name: string; readonly type: string }[]
  /** The reference of the ticket it is about. */
  readonly ticket?: string
  /** On the person's own messages: what the sending page called it. */
  readonly clientMessageId?: string
  /** All that the person had said up to this `seq` was handled when it was read. */
  readonly answeredUpTo?: number
}

export type WebchatInput = {
  /** Chosen by the client; the same again changes nothing. */
  readonly clientMessageId: string
  readonly text?: string
  /** The id of a choice that was pressed. */
  readonly choice?: string
  readonly attachments: readonly WebchatFile[]
}

/** What one message may hold. */
export type WebchatLimits = {
  /** UTF-16 code units. */
  readonly text: number
  /** Files in one message. */
  readonly files: number
  /** The largest file, by the first half of its media type; `document` for every other. */
  readonly bytes: Readonly<Record<string, number>>
  /** Endings of names that are refused whatever they hold, without the dot. */
  readonly refusedEndings: readonly string[]
}

/** The web chat's storage and sessions, without HTTP. */
export interface WebchatService {
  readonly limits: WebchatLimits
  /** A new session's token; `not_found` when there is no such person, `webchat.access_ended` when they are blocked. */
  openSession(personId: string): Promise<string>
  /** Whose it is, or undefined when the token is unknown or has expired; `webchat.access_ended` when they are let in no more. */
  findSession(token: string): Promise<string | undefined>
  closeSession(token: string): Promise<void>
  /** Aborted with the outer signal, and soon after this session has ended or its person was blocked. */
  whileOpen(token: string, outer: AbortSignal): AbortSignal
  /** Durable once it resolves. */
  receive(personId: string, input: WebchatInput): Promise<void>
  /** Messages with a greater `seq`, in order; a bounded page of them. They count as delivered. */
  listAfter(personId: string, seq: number): Promise<WebchatMessage[]>
  /** The same, and waits until there is one, at most `ms`, or until the signal. */
  waitAfter(personId: string, seq: number, ms: number, signal: AbortSignal): Promise<WebchatMessage[]>
  /** `invalid` with the code `attachment.<reason>` when it is not kept. */
  storeAttachment(
    personId: string,
    file: { name: string; type: string; content: Readable },
  ): Promise<WebchatFile>
  /** Of a message that was refused after all. */
  removeAttachments(ids: readonly string[]): Promise<void>
  /** `not_found` also when it exists and this person may not see it. */
  openAttachment(personId: string, id: string): Promise<WebchatOpenFile>
}

/** Who sits before the page, in the language asked for. */
export type Profile = {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly unit: string
  readonly language: Language
}

export interface ProfileService {
  findProfile(personId: string, language: Language): Promise<Profile | undefined>
}

export type DemoPerson = Profile & { readonly phone: string }

/** Only there while this installation is a demonstration. */
export interface DemoService {
  listPeople(language: Language): Promise<DemoPerson[]>
  /** Moves product time forward; returns the new time. */
  advanceClock(minutes: number): Promise<Date>
}

/** One-time codes, which let a real person into the web chat. */
export interface CodeService {
  /** The person, or undefined when the code is wrong, spent or expired; `from` counts the wrong tries. */
  redeem(code: string, from: string): Promise<string | undefined>
}

/** One part that must work before this node is given requests; rejects when it does not. */
export type HealthProbe = { readonly name: string; readonly check: () => Promise<void> }

export type WhatsappWebhook = {
  /** The challenge to answer with; `forbidden` when the token is wrong. */
  verify(handshake: {
    readonly mode: string | undefined
    readonly verifyToken: string | undefined
    readonly challenge: string | undefined
  }): string
  /** The body as it came. Saves what is in it, durably, then resolves; `forbidden` when the signature is wrong. */
  handle(body: Buffer, signature: string | undefined): Promise<void>
}

export type TelegramWebhook = {
  /** Saves the update, durably, then resolves; `forbidden` when the secret is wrong. */
  handle(update: unknown, secretToken: string | undefined): Promise<void>
}
