import { useCallback, useEffect, useState } from 'preact/hooks'
import { forgetWho } from './api/kept-session.ts'
import { endSession, openSessionWithCode, resumeSession } from './api/sessions.ts'
import type { Session } from './api/types.ts'
import { Chat } from './chat/chat.tsx'
import { useLanguage } from './language/language.tsx'
import { Brand } from './welcome/brand.tsx'
import { takeCode } from './welcome/take-code.ts'
import { Welcome } from './welcome/welcome.tsx'

type Place =
  | { at: 'loading' }
  | { at: 'failed' }
  /** `problem`: why the link that was followed leads nowhere, or why the chat is over. */
  | { at: 'welcome'; problem?: string }
  | { at: 'chat'; session: Session }

export const App = () => {
  const { language, t, suggest } = useLanguage()
  const [place, setPlace] = useState<Place>({ at: 'loading' })

  const enter = useCallback(
    (session: Session) => {
      suggest(session.profile.language)
      setPlace({ at: 'chat', session })
    },
    [suggest],
  )
  const begin = useCallback(() => {
    setPlace({ at: 'loading' })
    const code = takeCode()
    if (code !== undefined) {
      openSessionWithCode(code, language).then(enter, (error: Error) =>
        setPlace({ at: 'welcome', problem: error.message || t('page.failed') }),
      )
      return
    }
    resumeSession(language).then(
      (session) => (session ? enter(session) : setPlace({ at: 'welcome' })),
      () => setPlace({ at: 'failed' }),
    )
  }, [language, enter, t])
  // once: another language is no reason to begin again
  useEffect(begin, [])

  const leave = (session: Session) => {
    void endSession(session, language)
    setPlace({ at: 'welcome' })
  }
  const sessionEnded = useCallback((problem: string) => {
    forgetWho()
    setPlace({ at: 'welcome', problem })
  }, [])

  if (place.at === 'chat') {
    const { session } = place
    return <Chat session={session} onLeave={() => leave(session)} onSessionEnded={sessionEnded} />
  }
  if (place.at === 'welcome') return <Welcome onSession={enter} problem={place.problem ?? ''} />
  return (
    <div class="welcome">
      <Brand />
      <main>
        <p role="status">{t(place.at === 'loading' ? 'page.loading' : 'page.failed')}</p>
        {place.at === 'failed' && (
          <button type="button" class="primary" onClick={begin}>
            {t('page.try_again')}
          </button>
        )}
      </main>
    </div>
  )
}
