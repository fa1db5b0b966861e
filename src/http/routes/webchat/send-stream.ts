import type { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'

/** The response schemas describe what arrives, a string; Fastify is given the stream of it. */
export const sendStream = (reply: FastifyReply, content: Readable): FastifyReply => reply.send(content)
