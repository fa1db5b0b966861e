import type { Language } from '../language/texts.ts'

/** Who asks, in which language. Without a token the HttpOnly cookie says who. */
export type Caller = { readonly token?: string; readonly language: Language }

type Asking = {
  readonly method?: 'GET' | 'POST' | 'DELETE'
  readonly body?: object
  readonly signal?: AbortSignal
}

/** A refusal, with the server's words for it; status 0 when no answer came. */
export class RequestError extends Error {
  readonly status: number

  constructor(status: number, detail: string, options?: ErrorOptions) {
    super(detail, options)
    this.status = status
  }

  /** The same request may well succeed later. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }
}

const detailOf = async (response: Response): Promise<string> => {
  try {
    const problem = (await response.json()) as { detail?: string }
    return problem.detail ?? response.statusText
  } catch {
    return response.statusText
  }
}

export const request = async (path: string, caller: Caller, asking: Asking = {}): Promise<Response> => {
  const { method = 'GET', body, signal } = asking
  const headers = new Headers({ 'Accept-Language': caller.language })
  if (caller.token) headers.set('Authorization', `Bearer ${caller.token}`)
  if (body) headers.set('Content-Type', 'application/json')
  const response = await fetch(path, {
    method,
    headers,
    credentials: 'same-origin',
    ...(body ? { body: JSON.stringify(body) } : {}),
    ...(signal ? { signal } : {}),
  }).catch((cause) => {
    throw new RequestError(0, '', { cause })
  })
  if (!response.ok) throw new RequestError(response.status, await detailOf(response))
  return response
}

export const requestJson = async <T>(path: string, caller: Caller, asking?: Asking): Promise<T> =>
  (await (await request(path, caller, asking)).json()) as T
