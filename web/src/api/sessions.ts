import type { Language } from '../language/texts.ts'
import { type Caller, RequestError, request, requestJson } from './request.ts'
import type { Profile } from './types.ts'

/**
 * In a demonstration every tab is somebody, so that two people can be watched side by side: the tab keeps its
 * token. A real session stays in the HttpOnly cookie, where no script can read it.
 */
export type Session = { readonly token?: string; readonly profile: Profile; readonly demonstration: boolean }

const KEPT = 'sanad.token'

/** The people one can be, or undefined when this is no demonstration. */
export const listPeople = async (language: Language): Promise<Profile[] | undefined> => {
  try {
    return await requestJson<Profile[]>('/api/demo/people', { language })
  } catch (error) {
    if (error instanceof RequestError && error.status === 404) return undefined
    throw error
  }
}

/** Who this is, with names in the language of the caller; undefined when the session has ended. */
export const findProfile = async (caller: Caller): Promise<Profile | undefined> => {
  try {
    return await requestJson<Profile>('/api/webchat/session', caller)
  } catch (error) {
    if (error instanceof RequestError && error.status === 401) return undefined
    throw error
  }
}

/** The session this tab, or this browser, already has. */
export const resumeSession = async (language: Language): Promise<Session | undefined> => {
  const token = sessionStorage.getItem(KEPT)
  if (token) {
    const profile = await findProfile({ token, language })
    if (profile) return { token, profile, demonstration: true }
    sessionStorage.removeItem(KEPT)
  }
  if (await listPeople(language)) return undefined
  const profile = await findProfile({ language })
  return profile && { profile, demonstration: false }
}

export const openDemoSession = async (person: Profile, language: Language): Promise<Session> => {
  const body = { personId: person.id }
  const { token } = await requestJson<{ token: string }>(
    '/api/webchat/sessions',
    { language },
    { method: 'POST', body },
  )
  sessionStorage.setItem(KEPT, token)
  return { token, profile: person, demonstration: true }
}

export const openSessionWithCode = async (code: string, language: Language): Promise<Session> => {
  const body = { code }
  const opened = await requestJson<{ token: string }>(
    '/api/webchat/sessions',
    { language },
    { method: 'POST', body },
  )
  const profile = await requestJson<Profile>('/api/webchat/session', { token: opened.token, language })
  return { profile, demonstration: false }
}

export const endSession = async ({ token }: Session, language: Language): Promise<void> => {
  sessionStorage.removeItem(KEPT)
  await request(
    '/api/webchat/session',
    { ...(token ? { token } : {}), language },
    { method: 'DELETE' },
  ).catch(() => undefined)
}

/** Another person in this tab; the other session's token ends with the tab's memory of it. */
export const forgetSession = (): void => sessionStorage.removeItem(KEPT)

export const advanceClock = async (advanceMinutes: number, language: Language): Promise<Date> => {
  const body = { advanceMinutes }
  const { now } = await requestJson<{ now: string }>(
    '/api/demo/clock',
    { language },
    { method: 'POST', body },
  )
  return new Date(now)
}
