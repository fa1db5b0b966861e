import { useState } from 'preact/hooks'
import { openSessionWithCode } from '../api/sessions.ts'
import type { Session } from '../api/types.ts'
import { useLanguage } from '../language/language.tsx'

type CodeFormProps = {
  readonly onSession: (session: Session) => void
  /** Said from the start: the code of a link was refused. */
  readonly problem: string
}

/** Outside the demonstration: a one-time code says who it is. */
export const CodeForm = ({ onSession, problem: before }: CodeFormProps) => {
  const { language, t } = useLanguage()
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState(before)
  const [busy, setBusy] = useState(false)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      onSession(await openSessionWithCode(code.trim(), language))
    } catch (error) {
      setProblem((error instanceof Error && error.message) || t('page.failed'))
      setBusy(false)
    }
  }
  return (
    <form class="code" onSubmit={submit}>
      <h2>{t('welcome.code_title')}</h2>
      <p id="code-explain">{t('welcome.code_explain')}</p>
      <label for="code">{t('welcome.code_label')}</label>
      <input
        id="code"
        dir="ltr"
        required
        maxLength={50}
        autocomplete="one-time-code"
        autocapitalize="characters"
        aria-describedby="code-explain code-problem"
        aria-invalid={problem !== ''}
        value={code}
        onInput={(event) => setCode(event.currentTarget.value)}
      />
      <p id="code-problem" class="problem" role="alert">
        {problem}
      </p>
      <button type="submit" class="primary" disabled={busy || code.trim() === ''}>
        {t('welcome.enter')}
      </button>
    </form>
  )
}
