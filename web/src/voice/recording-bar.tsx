import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '../icons.tsx'
import { useLanguage } from '../language/language.tsx'
import { formatDuration } from './duration.ts'
import type { Recorder } from './use-recorder.ts'

const useElapsed = (since: number): number => {
  const [now, setNow] = useState(since)
  useEffect(() => {
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [since])
  return Math.max(0, now - since)
}

/** In the place of the composer while one speaks. */
export const RecordingBar = ({ recorder }: { recorder: Recorder }) => {
  const { t } = useLanguage()
  const { state, since, stop, cancel } = recorder
  const elapsed = useElapsed(since)
  const stopButton = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (state === 'recording') stopButton.current?.focus()
  }, [state])
  return (
    <fieldset
      class="recording"
      aria-label={t('voice.record')}
      onKeyDown={(event) => event.key === 'Escape' && cancel()}
    >
      <button
        type="button"
        class="attach"
        aria-label={t('voice.cancel')}
        title={t('voice.cancel')}
        onClick={cancel}
      >
        <Icon name="discard" />
      </button>
      <p class="recording-words">
        <span class={state === 'recording' ? 'recording-light on' : 'recording-light'} />
        <span role="status">{t(state === 'recording' ? 'voice.recording' : 'voice.asking')}</span>
        {state === 'recording' && (
          <span role="timer" dir="ltr">
            {formatDuration(elapsed)}
          </span>
        )}
      </p>
      <button
        type="button"
        class="send"
        ref={stopButton}
        aria-label={t('voice.stop')}
        title={t('voice.stop')}
        disabled={state !== 'recording'}
        onClick={stop}
      >
        <Icon name="stop" />
      </button>
    </fieldset>
  )
}
