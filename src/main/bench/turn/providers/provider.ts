/** One message of one person, in the provider's words. */
export type Webhook = {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What the provider's API answers to a call of ours; `chat` when the call brought a message there. */
export type ApiAnswer = { readonly body: string; readonly chat?: string }

/** All that the bench knows of a messaging provider. Addresses of people are decimal numbers on all of them. */
export type BenchProvider = {
  /** As in the keys of the figures. */
  readonly key: string
  readonly channel: 'telegram' | 'whatsapp-cloud'
  /** Our account there, as in identities. */
  readonly account: string
  /** Settings that turn the channel on, with its API at this address. */
  settings(apiRoot: string): Readonly<Record<string, string>>
  webhook(message: { readonly n: number; readonly chat: string; readonly text: string }): Webhook
  answer(path: string, body: string): ApiAnswer
}
