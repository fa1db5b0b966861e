import { useEffect, useState } from 'preact/hooks'
import { keepWho } from '../api/kept-session.ts'
import type { Caller } from '../api/request.ts'
import { findProfile } from '../api/sessions.ts'
import type { Profile, Session } from '../api/types.ts'

/** Names come in the language of the page: asked for again when it changes, and the old ones shown until then. */
export const useProfile = (session: Session, { token, language }: Caller): Profile => {
  const [profile, setProfile] = useState(session.profile)
  useEffect(() => {
    let current = true
    findProfile({ ...(token ? { token } : {}), language }).then(
      (found) => {
        if (!found || !current) return
        setProfile(found)
        keepWho({ ...session, profile: found })
      },
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [token, language])
  return profile
}
