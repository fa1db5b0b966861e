import { useEffect, useRef, useState } from 'preact/hooks'
import { backoffMs, pauseUntilOnline } from '../api/pause.ts'
import { type Caller, RequestError, request } from '../api/request.ts'
import type { FileLink } from '../api/types.ts'

/** A screen or so away. */
const NEAR = '600px'

/** True once the element has come near what is seen: a year of photos is not fetched to read one answer. */
const useNear = () => {
  const element = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (!element.current) return undefined
    const watching = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { rootMargin: NEAR },
    )
    watching.observe(element.current)
    return () => watching.disconnect()
  }, [])
  return { element, near }
}

const fetchPatiently = async (path: string, caller: Caller, signal: AbortSignal): Promise<Blob> => {
  for (let failures = 1; ; failures += 1) {
    try {
      return await (await request(path, caller, { signal })).blob()
    } catch (error) {
      if (signal.aborted || !(error instanceof RequestError) || !error.passing) throw error
      await pauseUntilOnline(backoffMs(failures), signal)
    }
  }
}

/** Fetched with this tab's own token: an address in an element would be asked for with the browser's cookie. */
export const useFetchedUrl = (file: FileLink, { token, language }: Caller) => {
  const { element, near } = useNear()
  const [address, setAddress] = useState<string | 'failed'>()
  useEffect(() => {
    if (!near) return undefined
    const stop = new AbortController()
    let made: string | undefined
    fetchPatiently(file.url, { ...(token ? { token } : {}), language }, stop.signal)
      .then((blob) => {
        if (stop.signal.aborted) return
        made = URL.createObjectURL(blob)
        setAddress(made)
      })
      .catch(() => !stop.signal.aborted && setAddress('failed'))
    return () => {
      stop.abort()
      if (made) URL.revokeObjectURL(made)
    }
  }, [near, file.url, token])
  return { element, address }
}
