import swagger from '@fastify/swagger'
import type { FastifyInstance, FastifySchema } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { z } from 'zod'

type Content = { readonly content: Record<string, { readonly schema: z.ZodType }> }

const isContent = (body: unknown): body is Content =>
  typeof body === 'object' && body !== null && 'content' in body && !(body instanceof z.ZodType)

const jsonSchemaOf = (schema: z.ZodType) => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input' })
  return rest
}

const toJson = ({ content }: Content) => ({
  content: Object.fromEntries(
    Object.entries(content).map(([type, { schema }]) => [type, { schema: jsonSchemaOf(schema) }]),
  ),
})

/** The transform of the zod provider, and bodies with one schema a media type, which it does not know. */
const transform: typeof jsonSchemaTransform = (document) => {
  const { schema } = document
  if (!schema || !isContent(schema.body)) return jsonSchemaTransform(document)
  const { body, ...rest } = schema
  const transformed = jsonSchemaTransform({ ...document, schema: rest } as typeof document)
  return { ...transformed, schema: { ...transformed.schema, body: toJson(body) } as FastifySchema }
}

const SECURITY = {
  bearer: { type: 'http', scheme: 'bearer', description: 'the token of POST /api/webchat/sessions' },
  cookie: { type: 'apiKey', in: 'cookie', name: 'sanad_session' },
} as const

export const installOpenApi = async (
  server: FastifyInstance,
  { version, publicUrl }: { version: string; publicUrl: string },
): Promise<void> => {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Sanad', version, description: 'The web chat, the channels and the operation of Sanad' },
      servers: [{ url: publicUrl }],
      components: { securitySchemes: SECURITY },
    },
    transform,
    transformObject: jsonSchemaTransformObject,
  })
}

export const openApiRoute = (server: FastifyInstance): void => {
  server.get(
    '/openapi.json',
    {
      schema: {
        tags: ['operation'],
        summary: 'This document',
        response: { 200: z.record(z.string(), z.unknown()) },
      },
    },
    async () => server.swagger(),
  )
}
