import { useEffect, useRef, useState } from 'preact/hooks'
import { formatTime } from '../language/dates.ts'
import { useLanguage } from '../language/language.tsx'
import type { TextKey } from '../language/texts.ts'
import { bareType, endingOf, recordingType } from './recording-type.ts'

export type Recorder = {
  readonly state: 'idle' | 'asking' | 'recording'
  /** Machine time at which the recording began. */
  readonly since: number
  readonly problem: string | undefined
  readonly start: () => void
  /** The recording is handed over. */
  readonly stop: () => void
  /** It is thrown away. */
  readonly cancel: () => void
}

/** Speech, not music: a minute is 180 kB, which a slow network carries in a few seconds. */
const BITS_PER_SECOND = 24_000
const LONGEST_MS = 5 * 60_000

const refusalKey = (error: unknown): TextKey => {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'voice.not_allowed'
  return name === 'NotFoundError' ? 'voice.no_microphone' : 'voice.failed'
}

/** What runs while one speaks; `keep` false throws it away. */
type Running = { readonly stop: (keep: boolean) => void }

const record = (stream: MediaStream, onDone: (content: Blob | undefined) => void): Running => {
  const recorder = new MediaRecorder(stream, {
    mimeType: recordingType() ?? '',
    audioBitsPerSecond: BITS_PER_SECOND,
  })
  const pieces: Blob[] = []
  let kept = false
  recorder.ondataavailable = ({ data }) => void pieces.push(data)
  recorder.onstop = () => {
    for (const track of stream.getTracks()) track.stop()
    onDone(kept ? new Blob(pieces, { type: bareType(recorder.mimeType) }) : undefined)
  }
  recorder.start()
  return {
    stop: (keep) => {
      kept = keep
      if (recorder.state !== 'inactive') recorder.stop()
    },
  }
}

/** A touch begins, a touch ends; the voice becomes a file like any other. */
export const useRecorder = (onRecorded: (file: File) => void): Recorder => {
  const { t } = useLanguage()
  const [state, setState] = useState<Recorder['state']>('idle')
  const [since, setSince] = useState(0)
  const [problem, setProblem] = useState<string>()
  const running = useRef<Running>()
  const wanted = useRef(false)

  const done = (content: Blob | undefined) => {
    running.current = undefined
    setState('idle')
    if (!content || content.size === 0) return
    const time = formatTime(new Date()).replace(':', '-')
    const name = `${t('voice.file', { time })}.${endingOf(content.type)}`
    onRecorded(new File([content], name, { type: content.type, lastModified: Date.now() }))
  }
  const start = async () => {
    wanted.current = true
    setProblem(undefined)
    setState('asking')
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
      running.current = record(stream, done)
      // given up while the browser asked
      if (!wanted.current) return running.current.stop(false)
      setSince(Date.now())
      setState('recording')
    } catch (error) {
      setState('idle')
      if (wanted.current) setProblem(t(refusalKey(error)))
    }
  }
  const end = (keep: boolean) => {
    wanted.current = false
    if (running.current) running.current.stop(keep)
    else setState('idle')
  }
  useEffect(() => {
    if (state !== 'recording') return undefined
    const timer = setTimeout(() => end(true), LONGEST_MS)
    return () => clearTimeout(timer)
  }, [state])
  // whoever leaves the page does not want to be listened to
  useEffect(() => () => end(false), [])

  return { state, since, problem, start: () => void start(), stop: () => end(true), cancel: () => end(false) }
}
