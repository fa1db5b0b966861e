import { type Caller, request, requestJson } from './request.ts'
import type { Message } from './types.ts'
import { upload } from './upload.ts'

const PATH = '/api/webchat/messages'

export const listMessages = async (
  after: number,
  caller: Caller,
  options: { waitSeconds?: number; signal?: AbortSignal } = {},
): Promise<Message[]> => {
  const query = new URLSearchParams({ after: String(after), waitSeconds: String(options.waitSeconds ?? 0) })
  const asking = options.signal ? { signal: options.signal } : {}
  const { messages } = await requestJson<{ messages: Message[] }>(`${PATH}?${query}`, caller, asking)
  return messages
}

export type NewMessage = {
  readonly clientMessageId: string
  readonly text: string
  readonly choice?: string
  readonly files: readonly File[]
}

type Sending = { readonly signal: AbortSignal; readonly onProgress: (share: number) => void }

/** Sent again under the same clientMessageId it changes nothing: safe to repeat until it is answered. */
export const postMessage = async (message: NewMessage, caller: Caller, sending: Sending): Promise<void> => {
  const { clientMessageId, text, choice, files } = message
  if (files.length > 0) return upload(PATH, formOf(message), { caller, ...sending })
  const body = choice === undefined ? { clientMessageId, text } : { clientMessageId, choice }
  await request(PATH, caller, { method: 'POST', body, signal: sending.signal })
}

const formOf = ({ clientMessageId, text, files }: NewMessage): FormData => {
  const form = new FormData()
  form.append('clientMessageId', clientMessageId)
  form.append('text', text)
  for (const file of files) form.append('files', file, file.name)
  return form
}
