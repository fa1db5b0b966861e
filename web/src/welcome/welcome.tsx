import { useEffect, useState } from 'preact/hooks'
import { listPeople, openDemoSession } from '../api/sessions.ts'
import type { Profile, Session } from '../api/types.ts'
import { LanguageSwitch, useLanguage } from '../language/language.tsx'
import { Brand } from './brand.tsx'
import { CodeForm } from './code-form.tsx'
import { People } from './people.tsx'

type Entrance =
  | { kind: 'loading' }
  | { kind: 'failed' }
  | { kind: 'code' }
  | { kind: 'people'; people: Profile[] }

/** How one comes in; asked again when the language changes, since names come in it. */
const useEntrance = (): [Entrance, () => void] => {
  const { language } = useLanguage()
  const [entrance, setEntrance] = useState<Entrance>({ kind: 'loading' })
  const ask = () =>
    void listPeople(language).then(
      (people) => setEntrance(people ? { kind: 'people', people } : { kind: 'code' }),
      () => setEntrance({ kind: 'failed' }),
    )
  useEffect(ask, [language])
  return [entrance, ask]
}

type WelcomeProps = {
  readonly onSession: (session: Session) => void
  /** Of the link that led here. */
  readonly problem: string
}

const Demonstration = ({ people, onSession, problem: before }: WelcomeProps & { people: Profile[] }) => {
  const { language, t } = useLanguage()
  const [problem, setProblem] = useState(before)
  const choose = (person: Profile) => {
    openDemoSession(person, language).then(onSession, (error: Error) =>
      setProblem(error.message || t('page.failed')),
    )
  }
  return (
    <>
      <p class="badge">{t('welcome.demonstration')}</p>
      <h1>{t('welcome.who')}</h1>
      <p class="explain">{t('welcome.explain')}</p>
      <p class="problem" role="alert">
        {problem}
      </p>
      <People people={people} onChoose={choose} />
    </>
  )
}

export const Welcome = ({ onSession, problem }: WelcomeProps) => {
  const { t } = useLanguage()
  const [entrance, ask] = useEntrance()
  return (
    <div class="welcome">
      <Brand>
        <LanguageSwitch />
      </Brand>
      <main>
        {entrance.kind === 'loading' && <p role="status">{t('page.loading')}</p>}
        {entrance.kind === 'failed' && (
          <>
            <p role="alert">{t('page.failed')}</p>
            <button type="button" class="primary" onClick={ask}>
              {t('page.try_again')}
            </button>
          </>
        )}
        {entrance.kind === 'people' && (
          <Demonstration people={entrance.people} onSession={onSession} problem={problem} />
        )}
        {entrance.kind === 'code' && <CodeForm onSession={onSession} problem={problem} />}
      </main>
    </div>
  )
}
