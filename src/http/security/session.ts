import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../../shared/index.ts'
import type { WebchatService } from '../ports.ts'
import { refuseCrossSite } from './same-origin.ts'

const COOKIE = 'sanad_session'
const THIRTY_DAYS_SECONDS = 30 * 24 * 3600

export type Session = { readonly personId: string; readonly token: string }

type Found = { readonly token: string; readonly byCookie: boolean }

/** The bearer token; the cookie that equals it only when no `Authorization` came. */
const findToken = (request: FastifyRequest): Found | undefined => {
  const { authorization } = request.headers
  if (authorization !== undefined) {
    const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization.trim())?.[1]
    return token === undefined ? undefined : { token, byCookie: false }
  }
  const cookie = request.cookies[COOKIE]
  return cookie ? { token: cookie, byCookie: true } : undefined
}

/** A route that checks before it reads the body asks twice, and the storage once. */
const sessions = new WeakMap<FastifyRequest, Session>()

/** Whose token it is, or a 401 problem. */
export const requireOpen = async (
  webchat: Pick<WebchatService, 'findSession'>,
  token: string,
): Promise<string> => {
  const personId = await webchat.findSession(token)
  if (personId === undefined) throw new AppError('forbidden', 'webchat.session_missing')
  return personId
}

export const isOpen = async (
  webchat: Pick<WebchatService, 'findSession'>,
  { token }: Pick<Session, 'token'>,
): Promise<boolean> => {
  try {
    return (await webchat.findSession(token)) !== undefined
  } catch (error) {
    if (error instanceof AppError && error.kind === 'forbidden') return false
    throw error
  }
}

/** Who asks, or a 401 problem. */
export const requireSession = async (
  request: FastifyRequest,
  { webchat, publicUrl }: { webchat: WebchatService; publicUrl: string },
): Promise<Session> => {
  const known = sessions.get(request)
  if (known) return known
  const found = findToken(request)
  if (!found) throw new AppError('forbidden', 'webchat.session_missing')
  refuseCrossSite(request, { publicUrl, byCookie: found.byCookie })
  const session = { personId: await requireOpen(webchat, found.token), token: found.token }
  sessions.set(request, session)
  return session
}

export const setSessionCookie = (reply: FastifyReply, token: string, publicUrl: string): void => {
  reply.setCookie(COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: publicUrl.startsWith('https:'),
    maxAge: THIRTY_DAYS_SECONDS,
  })
}

export const clearSessionCookie = (reply: FastifyReply): void => {
  reply.clearCookie(COOKIE, { path: '/', httpOnly: true, sameSite: 'strict' })
}
