import fastify from 'fastify'

// The baseline, in a process of its own: a bare fastify that answers with what it was sent.

const server = fastify()
server.post('/', async ({ body }) => body)
await server.listen({ host: '127.0.0.1', port: Number(process.argv[2]) })
process.send?.({ port: Number(process.argv[2]) })
process.on('disconnect', () => process.exit(0))
