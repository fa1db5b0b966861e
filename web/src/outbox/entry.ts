/** What was said here and is not known to be stored by the server. */
export type Entry = {
  readonly personId: string
  /** The same at every try: the server stores it once. */
  readonly clientMessageId: string
  readonly text: string
  /** A choice that was pressed, and under which message. */
  readonly choice?: { readonly id: string; readonly under: number }
  readonly files: readonly File[]
  readonly at: string
  /** Not tried again by itself; why, in the server's words, where it said so. */
  readonly refused?: { readonly problem: string }
}

/** Not `crypto.randomUUID`: it is missing on plain HTTP, as in a school's own network. */
export const newClientMessageId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
