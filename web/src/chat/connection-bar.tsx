import { useEffect, useState } from 'preact/hooks'
import type { Connection } from '../conversation/state.ts'
import { useLanguage } from '../language/language.tsx'

const BACK_MS = 3_000

/** Nothing while all is well; a line when it is not, and a short one when it is well again. */
export const ConnectionBar = ({ connection }: { connection: Connection }) => {
  const { t } = useLanguage()
  const [wasOffline, setWasOffline] = useState(false)
  useEffect(() => {
    if (connection === 'offline') setWasOffline(true)
    if (connection !== 'online' || !wasOffline) return undefined
    const timer = setTimeout(() => setWasOffline(false), BACK_MS)
    return () => clearTimeout(timer)
  }, [connection, wasOffline])
  const text =
    connection === 'offline'
      ? t('connection.offline')
      : connection === 'connecting'
        ? t('connection.connecting')
        : wasOffline
          ? t('connection.back')
          : ''
  return (
    <p class={`connection ${connection}`} role="status">
      {text}
    </p>
  )
}
