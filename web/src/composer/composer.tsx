import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '../icons.tsx'
import { useLanguage } from '../language/language.tsx'
import { PickedFiles } from './picked-files.tsx'
import { usePickedFiles } from './use-picked-files.ts'

type ComposerProps = {
  draft: string
  onDraft: (text: string) => void
  onSend: (text: string, files: readonly File[]) => void
}

/** On a phone Enter makes a new line, as its keyboards lead one to expect; there is a button to send. */
const enterSends = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && !event.shiftKey && !event.isComposing && !matchMedia('(pointer: coarse)').matches

/** As high as its text, up to what the style allows. */
const useHeight = (text: string) => {
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (!area.current) return
    area.current.style.height = 'auto'
    area.current.style.height = `${area.current.scrollHeight}px`
  }, [text])
  return area
}

const AttachButton = ({ onPick }: { onPick: (files: readonly File[]) => void }) => {
  const { t } = useLanguage()
  return (
    <label class="attach" title={t('composer.attach')}>
      <Icon name="attach" />
      <input
        type="file"
        multiple
        aria-label={t('composer.attach')}
        onChange={(event) => {
          onPick([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
    </label>
  )
}

type FieldProps = {
  area: RefObject<HTMLTextAreaElement>
  draft: string
  onDraft: (text: string) => void
  onPaste: (files: readonly File[]) => void
  onEnter: () => void
}

const MessageField = ({ area, draft, onDraft, onPaste, onEnter }: FieldProps) => {
  const { t } = useLanguage()
  return (
    <textarea
      id="composer"
      ref={area}
      rows={1}
      dir={draft === '' ? undefined : 'auto'}
      maxLength={20_000}
      aria-label={t('composer.label')}
      placeholder={t('composer.placeholder')}
      enterkeyhint="enter"
      value={draft}
      onInput={(event) => onDraft(event.currentTarget.value)}
      onPaste={(event) => onPaste([...(event.clipboardData?.files ?? [])])}
      onKeyDown={(event) => {
        if (!enterSends(event)) return
        event.preventDefault()
        onEnter()
      }}
    />
  )
}

export const Composer = ({ draft, onDraft, onSend }: ComposerProps) => {
  const { t } = useLanguage()
  const { files, problem, add, remove, clear } = usePickedFiles()
  const area = useHeight(draft)
  const canSend = draft.trim() !== '' || files.length > 0
  const send = () => {
    if (!canSend) return
    onSend(draft.trim(), files)
    onDraft('')
    clear()
    area.current?.focus()
  }
  useEffect(() => area.current?.focus(), [])
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <PickedFiles files={files} problem={problem} onRemove={remove} />
      <AttachButton onPick={add} />
      <MessageField area={area} draft={draft} onDraft={onDraft} onPaste={add} onEnter={send} />
      <button
        type="submit"
        class="send"
        aria-label={t('composer.send')}
        title={t('composer.send')}
        disabled={!canSend}
      >
        <Icon name="send" />
      </button>
    </form>
  )
}
