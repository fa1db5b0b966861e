import type { Outcome, Talk } from '../talk.ts'
import { deleted } from './deleted.ts'
import { edited } from './edited.ts'
import { place } from './place.ts'
import { sharedContact } from './shared-contact.ts'

/** What is said without words of its own; undefined: to be read by its words. */
export const gesture = async (talk: Talk): Promise<Outcome | undefined> => {
  switch (talk.turn.message.kind) {
    case 'edit':
      return edited(talk)
    case 'deletion':
      return deleted(talk)
    case 'location':
      return place(talk)
    case 'contact':
      return sharedContact(talk)
    default:
      return undefined
  }
}
