import { Sign } from '../icons.tsx'
import { useLanguage } from '../language/language.tsx'

const EXAMPLES = ['log.example_fault', 'log.example_status'] as const

/** Before the first word: what one can say here. An example goes into the composer, it is not sent. */
export const EmptyLog = ({ name, onDraft }: { name: string; onDraft: (text: string) => void }) => {
  const { t } = useLanguage()
  return (
    <div class="empty">
      <Sign />
      <h2>{t('log.empty_title', { name })}</h2>
      <p>{t('log.empty')}</p>
      <div class="examples">
        {EXAMPLES.map((key) => (
          <button type="button" key={key} onClick={() => onDraft(t(key))}>
            {t(key)}
          </button>
        ))}
      </div>
    </div>
  )
}
