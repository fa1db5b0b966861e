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
}

export type Profile = {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly unit: string
  readonly language: Language
}
