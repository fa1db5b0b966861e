import type { Language } from '../../shared/index.ts'
import type { Channel } from './identity.ts'
import { activeMemberships, type Person } from './person.ts'

/** A chat at one of our accounts, where several people write. */
export type GroupChat = { readonly channel: Channel; readonly account: string; readonly chat: string }

/** A group that a director has made the staff room of their school: it hears what concerns the whole school. */
export type Room = GroupChat & {
  readonly unitId: string
  readonly title?: string
  /** Of its news: that of whoever registered it. */
  readonly language: Language
  readonly registeredBy: string
  readonly registeredAt: Date
}

/** The units of which this person is the director, or stands in for the director. */
export const directedUnitIds = (person: Person, at: Date): string[] => [
  ...new Set(
    activeMemberships(person, at)
      .filter(({ role }) => role === 'director')
      .map(({ unitId }) => unitId),
  ),
]
