import type { Language } from '../language/texts.ts'
import { forgetWho, keepWho, readWho } from './kept-session.ts'
import { type Caller, RequestError, request, requestJson } from './request.ts'
import type { Profile, Session } from './types.ts'

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

/** Without the service the page shows what it keeps itself: who writes, and what is still to be sent. */
const unlessAway = async <T>(asked: Promise<T>, instead: T | undefined): Promise<T> =>
  asked.catch((error) => {
    if (instead !== undefined && error instanceof RequestError && error.passing) return instead
    throw error
  })

/** The session this tab, or this browser, already has. */
export const resumeSession = async (language: Language): Promise<Session | undefined> => {
  const known = readWho()
  if (!known?.demonstration && (await unlessAway(listPeople(language), known && []))?.length) return undefined
  const caller = { ...(known?.token ? { token: known.token } : {}), language }
  const profile = await unlessAway(findProfile(caller), known?.profile)
  if (!profile) return forgetWho()
  return keepWho({ ...known, demonstration: known?.demonstration ?? false, profile })
}

const open = (body: object, language: Language): Promise<{ token: string }> =>
  requestJson('/api/webchat/sessions', { language }, { method: 'POST', body })

export const openDemoSession = async (person: Profile, language: Language): Promise<Session> => {
  const { token } = await open({ personId: person.id }, language)
  return keepWho({ token, profile: person, demonstration: true })
}

export const openSessionWithCode = async (code: string, language: Language): Promise<Session> => {
  const { token } = await open({ code }, language)
  const profile = await requestJson<Profile>('/api/webchat/session', { token, language })
  // in a demonstration the next tab may be somebody else, and the cookie theirs
  const demonstration = (await listPeople(language)) !== undefined
  return keepWho({ ...(demonstration ? { token } : {}), profile, demonstration })
}

export const endSession = async ({ token }: Session, language: Language): Promise<void> => {
  forgetWho()
  await request(
    '/api/webchat/session',
    { ...(token ? { token } : {}), language },
    { method: 'DELETE' },
  ).catch(() => undefined)
}

export const advanceClock = async (advanceMinutes: number, language: Language): Promise<Date> => {
  const body = { advanceMinutes }
  const { now } = await requestJson<{ now: string }>(
    '/api/demo/clock',
    { language },
    { method: 'POST', body },
  )
  return new Date(now)
}
