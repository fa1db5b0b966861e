import { useState } from 'preact/hooks'
import type { Session } from '../api/sessions.ts'
import { Composer } from '../composer/composer.tsx'
import { useConversation } from '../conversation/use-conversation.ts'
import { useLanguage } from '../language/language.tsx'
import { Log } from '../log/log.tsx'
import { ConnectionBar } from './connection-bar.tsx'
import { Header } from './header.tsx'
import { useProfile } from './use-profile.ts'

type ChatProps = { session: Session; onLeave: () => void; onSessionEnded: () => void }

export const Chat = ({ session, onLeave, onSessionEnded }: ChatProps) => {
  const { t, language } = useLanguage()
  const { conversation, speaking } = useConversation(session, onSessionEnded)
  const [draft, setDraft] = useState('')
  const caller = { ...(session.token ? { token: session.token } : {}), language }
  const profile = useProfile(session.profile, caller)
  const focusComposer = () => document.getElementById('composer')?.focus()
  return (
    <div class="chat">
      <a class="skip" href="#composer">
        {t('page.skip')}
      </a>
      <Header profile={profile} demonstration={session.demonstration} onLeave={onLeave} />
      <ConnectionBar connection={conversation.connection} />
      <Log
        conversation={conversation}
        caller={caller}
        name={profile.name}
        speaking={speaking}
        onDraft={(text) => {
          setDraft(text)
          focusComposer()
        }}
      />
      <Composer draft={draft} onDraft={setDraft} onSend={(text, files) => speaking?.say(text, files)} />
    </div>
  )
}
