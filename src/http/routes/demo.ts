import type { DemoService } from '../ports.ts'
import { languageOf } from '../problems/install.ts'
import { clockBody } from '../schemas/requests.ts'
import { clockView, demoPeopleView, problems } from '../schemas/responses.ts'
import { refuseCrossSite } from '../security/same-origin.ts'
import type { RouteContext, Server } from './context.ts'

export const demoRoutes = (server: Server, { publicUrl }: RouteContext, demo: DemoService): void => {
  server.get(
    '/api/demo/people',
    {
      schema: {
        tags: ['demonstration'],
        summary: 'The people one can be; names in the language of Accept-Language',
        response: { 200: demoPeopleView, ...problems() },
      },
    },
    (request) => demo.listPeople(languageOf(request)),
  )
  server.post(
    '/api/demo/clock',
    {
      schema: {
        tags: ['demonstration'],
        summary: "Moves the product's clock forward, so that deadlines can be seen to pass",
        body: clockBody,
        response: { 200: clockView, ...problems(400, 403, 413, 415) },
      },
    },
    async (request) => {
      refuseCrossSite(request, { publicUrl, byCookie: false })
      const now = await demo.advanceClock(request.body.advanceMinutes)
      return { now: now.toISOString() }
    },
  )
}
