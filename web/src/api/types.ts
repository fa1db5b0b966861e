import type { Language } from '../language/texts.ts'

/** Mirrors /openapi.json. */
export type Choice = { readonly id: string; readonly title: string }
export type FileLink = { readonly name: string; readonly type: string; readonly url: string }
export type Message = {
  readonly seq: number
  readonly at: string
  readonly from: 'bot' | 'me'
  readonly text: string
  readonly choices: readonly Choice[]
  readonly attachments: readonly FileLink[]
  readonly ticket?: string
  readonly clientMessageId?: string
  readonly answeredUpTo?: number
}

/** What one message may hold: the server's own table. */
export type Limits = {
  readonly text: number
  readonly files: number
  /** By the first half of a media type; `document` for every other. */
  readonly bytes: Readonly<Record<string, number>>
  readonly refusedEndings: readonly string[]
}

export type Profile = {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly unit: string
  readonly language: Language
  /** Absent where people are listed; there when a session is asked who it is. */
  readonly limits?: Limits
}

/**
 * In a demonstration every tab is somebody, so that two people can be watched side by side: the tab keeps its
 * token. A real session stays in the HttpOnly cookie, where no script can read it.
 */
export type Session = { readonly token?: string; readonly profile: Profile; readonly demonstration: boolean }
