import { useEffect, useRef } from 'preact/hooks'
import type { Limits } from '../api/types.ts'
import { AttachedList } from '../files/attached-list.tsx'
import type { AttachedFiles } from '../files/use-attached-files.ts'
import { Icon } from '../icons.tsx'
import { useLanguage } from '../language/language.tsx'
import { RecordingBar } from '../voice/recording-bar.tsx'
import { canRecord } from '../voice/recording-type.ts'
import { useRecorder } from '../voice/use-recorder.ts'
import { AttachButtons } from './attach-buttons.tsx'
import { MessageField, useHeight } from './message-field.tsx'

type ComposerProps = {
  draft: string
  attached: AttachedFiles
  limits: Limits | undefined
  onDraft: (text: string) => void
  onSend: (text: string, files: readonly File[]) => void
}

const SendButton = ({ disabled }: { disabled: boolean }) => {
  const { t } = useLanguage()
  return (
    <button
      type="submit"
      class="send"
      aria-label={t('composer.send')}
      title={t('composer.send')}
      disabled={disabled}
    >
      <Icon name="send" />
    </button>
  )
}

/** In the place of the button that sends, while there is nothing to send. */
const VoiceButton = ({ onStart }: { onStart: () => void }) => {
  const { t } = useLanguage()
  return (
    <button
      type="button"
      class="send voice"
      aria-label={t('voice.record')}
      title={t('voice.record')}
      onClick={onStart}
    >
      <Icon name="microphone" />
    </button>
  )
}

/** From the bar that has gone to what one does next: not to the field, which would bring up a phone's keyboard. */
const useFocusAfter = (recording: boolean) => {
  const was = useRef(false)
  useEffect(() => {
    if (was.current && !recording) document.querySelector<HTMLElement>('.composer .send')?.focus()
    was.current = recording
  }, [recording])
}

export const Composer = ({ draft, attached, limits, onDraft, onSend }: ComposerProps) => {
  const { t } = useLanguage()
  const area = useHeight(draft)
  const recorder = useRecorder((file) => attached.add([file]))
  useFocusAfter(recorder.state !== 'idle')
  const isEmpty = draft.trim() === '' && attached.files.length === 0
  const send = () => {
    if (isEmpty) return
    onSend(draft.trim(), attached.files)
    onDraft('')
    attached.clear()
    area.current?.focus()
  }
  useEffect(() => area.current?.focus(), [])
  const problems = [...attached.problems, ...(recorder.problem ? [recorder.problem] : [])]
  return (
    <form
      class={draft === '' ? 'composer' : 'composer writing'}
      aria-label={t('composer.region')}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <AttachedList files={attached.files} problems={problems} remove={attached.remove} />
      {recorder.state === 'idle' ? (
        <>
          <AttachButtons onPick={attached.add} />
          <MessageField area={area} draft={draft} maxLength={limits?.text} onDraft={onDraft} onEnter={send} />
          {isEmpty && canRecord() ? (
            <VoiceButton onStart={recorder.start} />
          ) : (
            <SendButton disabled={isEmpty} />
          )}
        </>
      ) : (
        <RecordingBar recorder={recorder} />
      )}
    </form>
  )
}
