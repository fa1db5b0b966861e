import { useEffect, useState } from 'preact/hooks'
import type { Caller } from '../api/request.ts'
import { findProfile } from '../api/sessions.ts'
import type { Profile } from '../api/types.ts'

/** Names come in the language of the page: asked for again when it changes, and the old ones shown until then. */
export const useProfile = (known: Profile, { token, language }: Caller): Profile => {
  const [profile, setProfile] = useState(known)
  useEffect(() => {
    findProfile({ ...(token ? { token } : {}), language }).then(
      (found) => found && setProfile(found),
      () => undefined,
    )
  }, [token, language])
  return profile
}
