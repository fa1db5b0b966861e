import type { Session } from './types.ts'

const KEPT = 'sanad.who'

/** A demonstration's tab is a person of its own; a real session is the browser's. */
const storageOf = ({ demonstration }: Session): Storage => (demonstration ? sessionStorage : localStorage)

/** Who writes here, so that the page can begin without the service; of a real session no token, ever. */
export const keepWho = (session: Session): Session => {
  sessionStorage.removeItem(KEPT)
  storageOf(session).setItem(KEPT, JSON.stringify(session))
  return session
}

export const readWho = (): Session | undefined => {
  const kept = sessionStorage.getItem(KEPT) ?? localStorage.getItem(KEPT)
  return kept === null ? undefined : (JSON.parse(kept) as Session)
}

/** The nearer one: a demonstration's tab does not sign anybody else out. */
export const forgetWho = (): undefined => {
  const nearer = sessionStorage.getItem(KEPT) === null ? localStorage : sessionStorage
  nearer.removeItem(KEPT)
}
