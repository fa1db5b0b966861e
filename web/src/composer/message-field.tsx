import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useLanguage } from '../language/language.tsx'

/** On a phone Enter makes a new line, as its keyboards lead one to expect; there is a button to send. */
const enterSends = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && !event.shiftKey && !event.isComposing && !matchMedia('(pointer: coarse)').matches

/** As high as its text, up to what the style allows. */
export const useHeight = (text: string) => {
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (!area.current) return
    area.current.style.height = 'auto'
    area.current.style.height = `${area.current.scrollHeight}px`
  }, [text])
  return area
}

type FieldProps = {
  area: RefObject<HTMLTextAreaElement>
  draft: string
  maxLength: number | undefined
  onDraft: (text: string) => void
  onEnter: () => void
}

export const MessageField = ({ area, draft, maxLength, onDraft, onEnter }: FieldProps) => {
  const { t } = useLanguage()
  return (
    <textarea
      id="composer"
      ref={area}
      rows={1}
      dir={draft === '' ? undefined : 'auto'}
      {...(maxLength === undefined ? {} : { maxLength })}
      aria-label={t('composer.label')}
      placeholder={t('composer.placeholder')}
      enterkeyhint="enter"
      value={draft}
      onInput={(event) => onDraft(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (!enterSends(event)) return
        event.preventDefault()
        onEnter()
      }}
    />
  )
}
