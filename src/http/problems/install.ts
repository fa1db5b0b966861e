import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Texts } from '../../shared/i18n/index.ts'
import { AppError } from '../../shared/index.ts'
import { isTransient } from '../../shared/mongo/index.ts'
import { preferredLanguage } from './accept-language.ts'
import { watchMethods } from './allowed-methods.ts'
import { PROBLEM_TYPE, problemOf } from './problem.ts'
import { toAppError } from './to-app-error.ts'

/** Without the query: it may carry what nobody should read again. */
const pathOf = (request: FastifyRequest): string => request.url.split('?')[0] ?? '/'

export const languageOf = (request: FastifyRequest) => preferredLanguage(request.headers['accept-language'])

const translate = (error: unknown): AppError =>
  isTransient(error)
    ? new AppError('unavailable', 'http.unavailable', {}, { cause: error })
    : toAppError(error)

/** A probe comes every few seconds, and its route has said in one line what fails, and why. */
const isOurFailure = ({ kind, code }: AppError): boolean =>
  kind === 'bug' || (kind === 'unavailable' && code !== 'http.not_ready')

/** Every refusal leaves as a problem document; what is our fault is logged. */
export const installProblems = (server: FastifyInstance, texts: Texts): void => {
  const methodsOf = watchMethods(server)
  const refuse = (error: AppError, request: FastifyRequest, reply: FastifyReply) => {
    const problem = problemOf(error, { language: languageOf(request), instance: pathOf(request) }, texts)
    if (problem.status === 401) reply.header('WWW-Authenticate', 'Bearer')
    const wait = error.params.retryAfterSeconds ?? (problem.status === 503 ? 2 : undefined)
    if (wait !== undefined) reply.header('Retry-After', String(wait))
    return reply.code(problem.status).type(PROBLEM_TYPE).serializer(JSON.stringify).send(problem)
  }
  server.setErrorHandler((thrown, request, reply) => {
    const error = translate(thrown)
    if (isOurFailure(error)) {
      request.log.error({ err: error.cause ?? error, code: error.code }, 'a request failed')
    } else if (error.code.startsWith('attachment.')) {
      // somebody sent, or asked for, what we do not have: nothing of ours failed
      request.log.info({ code: error.code }, 'a file was refused')
    }
    return refuse(error, request, reply)
  })
  server.setNotFoundHandler((request, reply) => {
    const methods = methodsOf(pathOf(request))
    if (methods.length === 0) return refuse(new AppError('not_found', 'http.no_such_page'), request, reply)
    const allow = methods.join(', ')
    reply.header('Allow', allow)
    return refuse(new AppError('invalid', 'http.method_not_allowed', { allow }), request, reply)
  })
}
