import { useState } from 'preact/hooks'
import type { Session } from '../api/types.ts'
import { Composer } from '../composer/composer.tsx'
import { useConversation } from '../conversation/use-conversation.ts'
import { useAttachedFiles } from '../files/use-attached-files.ts'
import { useDroppedFiles } from '../files/use-dropped-files.ts'
import { useLanguage } from '../language/language.tsx'
import { Log } from '../log/log.tsx'
import { ConnectionBar } from './connection-bar.tsx'
import { Header } from './header.tsx'
import { useProfile } from './use-profile.ts'
import { useUnreadTitle } from './use-unread-title.ts'

type ChatProps = { session: Session; onLeave: () => void; onSessionEnded: (problem: string) => void }

const focusComposer = () => document.getElementById('composer')?.focus()

/** Whoever leaves with something unsent is asked first: on a shared computer nothing may stay behind. */
const useLeaving = (onLeave: () => void, { conversation, speaking }: ReturnType<typeof useConversation>) => {
  const { t } = useLanguage()
  return async () => {
    const unsent = conversation.outgoing.some(({ status }) => status !== 'stored')
    if (unsent && !window.confirm(t('header.leave_unsent'))) return
    if (unsent) await speaking?.discardAll()
    onLeave()
  }
}

const DropSign = () => {
  const { t } = useLanguage()
  return (
    <div class="drop" aria-hidden="true">
      <p>{t('composer.drop')}</p>
    </div>
  )
}

export const Chat = ({ session, onLeave, onSessionEnded }: ChatProps) => {
  const { t, language } = useLanguage()
  const talk = useConversation(session, onSessionEnded)
  const { conversation, speaking } = talk
  const [draft, setDraft] = useState('')
  const caller = { ...(session.token ? { token: session.token } : {}), language }
  const profile = useProfile(session, caller)
  const attached = useAttachedFiles(profile.limits)
  const over = useDroppedFiles((files) => {
    attached.add(files)
    focusComposer()
  })
  const leave = useLeaving(onLeave, talk)
  useUnreadTitle(conversation)
  return (
    <div class="chat">
      <a class="skip" href="#composer">
        {t('page.skip')}
      </a>
      <Header profile={profile} demonstration={session.demonstration} onLeave={() => void leave()} />
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
      <Composer
        draft={draft}
        attached={attached}
        limits={profile.limits}
        onDraft={setDraft}
        onSend={(text, files) => speaking?.say(text, files)}
      />
      {over && <DropSign />}
    </div>
  )
}
