import { type Caller, request, requestJson } from './request.ts'
import type { Message } from './types.ts'

export const listMessages = async (
  after: number,
  caller: Caller,
  options: { waitSeconds?: number; signal?: AbortSignal } = {},
): Promise<Message[]> => {
  const query = new URLSearchParams({ after: String(after), waitSeconds: String(options.waitSeconds ?? 0) })
  const asking = options.signal ? { signal: options.signal } : {}
  const { messages } = await requestJson<{ messages: Message[] }>(
    `/api/webchat/messages?${query}`,
    caller,
    asking,
  )
  return messages
}

export type NewMessage = {
  readonly clientMessageId: string
  readonly text: string
  readonly choice?: string
  readonly files: readonly File[]
}

/** Sent again under the same clientMessageId it changes nothing: safe to repeat until it is answered. */
export const postMessage = async (message: NewMessage, caller: Caller): Promise<void> => {
  const { clientMessageId, text, choice, files } = message
  const json = choice === undefined ? { clientMessageId, text } : { clientMessageId, choice }
  const body = files.length === 0 ? json : formOf(message)
  await request('/api/webchat/messages', caller, { method: 'POST', body })
}

const formOf = ({ clientMessageId, text, files }: NewMessage): FormData => {
  const form = new FormData()
  form.append('clientMessageId', clientMessageId)
  form.append('text', text)
  for (const file of files) form.append('files', file, file.name)
  return form
}
