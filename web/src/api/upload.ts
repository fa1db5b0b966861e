import { type Caller, RequestError } from './request.ts'

type Uploading = {
  readonly signal: AbortSignal
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void
}

const detailOf = (body: string): string => {
  try {
    return (JSON.parse(body) as { detail?: string }).detail ?? ''
  } catch {
    return ''
  }
}

/** Not `fetch`: it does not say how much has gone, and on a slow network a photo takes a minute. */
export const upload = (
  path: string,
  form: FormData,
  { caller, signal, onProgress }: Uploading & { readonly caller: Caller },
): Promise<void> =>
  new Promise((resolve, reject) => {
    const asking = new XMLHttpRequest()
    const abort = () => asking.abort()
    const fail = () => reject(new RequestError(0, ''))
    asking.open('POST', path)
    asking.setRequestHeader('Accept-Language', caller.language)
    if (caller.token) asking.setRequestHeader('Authorization', `Bearer ${caller.token}`)
    asking.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    asking.onerror = fail
    asking.onabort = fail
    asking.ontimeout = fail
    asking.onload = () => {
      if (asking.status >= 200 && asking.status < 300) resolve()
      else reject(new RequestError(asking.status, detailOf(asking.responseText)))
    }
    asking.onloadend = () => signal.removeEventListener('abort', abort)
    signal.addEventListener('abort', abort)
    asking.send(form)
  })
