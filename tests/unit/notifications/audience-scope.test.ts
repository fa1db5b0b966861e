import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Person } from '../../../src/directory/index.ts'
import { audienceOf, correctionAudience, type Recipient } from '../../../src/notifications/domain/audience.ts'
import { gatherConcerned, type Sources } from '../../../src/notifications/use-cases/relay/gather.ts'
import type { Ticket, TicketEvent } from '../../../src/tickets/index.ts'
import { supervises, type World } from '../tickets/scope/model.ts'
import { network } from '../tickets/scope/network.ts'
import { type Lived, live, steps } from '../tickets/scope/walk.ts'
import { demoDirectory } from '../tickets/support/demo-directory.ts'

/** Those around a ticket: nobody else may hear that it exists. */
const isAround = (person: Person, ticket: Ticket, { now }: World): boolean =>
  ticket.requesterId === person.id ||
  ticket.followers.includes(person.id) ||
  ticket.timeline.some(
    (event) => event.by === person.id || (event.type === 'given' && event.to === person.id),
  ) ||
  ticket.timeline.some((event) => event.type === 'absorbed' && event.personIds.includes(person.id)) ||
  supervises(person, ticket.originPath, now)

const checkTold = (
  { ticket, event, told }: { ticket: Ticket; event: TicketEvent; told: readonly Recipient[] },
  world: World,
): void => {
  for (const { personId, seesWords } of told) {
    const person = world.people.find(({ id }) => id === personId) as Person
    expect([event.type, isAround(person, ticket, world)]).toEqual([event.type, true])
    if (event.type === 'noted') expect(personId).not.toBe(ticket.requesterId)
    const isParty = personId === ticket.requesterId || supervises(person, ticket.originPath, world.now)
    if (ticket.private && seesWords) expect([event.type, isParty]).toEqual([event.type, true])
  }
}

const checkTicket = async (lived: Lived, sources: Sources, ticket: Ticket): Promise<void> => {
  for (const event of ticket.timeline) {
    const who = await gatherConcerned(sources, ticket, event)
    const told = audienceOf(event, ticket, who)
    checkTold({ ticket, event, told }, lived.world)
    if (event.type !== 'undone') continue
    const past = ticket.timeline.filter(({ commandId }) => commandId === event.undoes)
    const heard = await Promise.all(
      past.map(async (one) => audienceOf(one, ticket, await gatherConcerned(sources, ticket, one))),
    )
    const corrected = correctionAudience(event, ticket, { who, heard: heard.flat() })
    checkTold({ ticket, event, told: corrected }, lived.world)
    const knew = new Set([...heard.flat().map(({ personId }) => personId), ...who.holders])
    for (const { personId } of corrected) expect(knew.has(personId)).toBe(true)
  }
}

it('nobody is told of a ticket who is not around it, nor the words of a private one, nor a requester a note', async () => {
  await fc.assert(
    fc.asyncProperty(network, steps, async (net, walk) => {
      const lived = await live(net, walk)
      if (!lived) return
      const { core, tickets } = lived
      const none = { listLines: async () => [], listEquipment: async () => [] }
      const directory = { ...demoDirectory(net.people, net.units), ...none }
      const sources: Sources = {
        tickets: core.tickets,
        ticketFeed: core.store,
        directory,
        clock: { now: core.now },
      }
      for (const ticket of tickets) await checkTicket(lived, sources, ticket)
    }),
    { numRuns: 60, seed: 20261130, endOnFailure: true },
  )
}, 120_000)
