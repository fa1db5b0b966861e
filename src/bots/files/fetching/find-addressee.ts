import type { Directory, Identities } from '../../../directory/index.ts'
import { strangerLanguages } from '../../linking/stranger-language.ts'
import type { FindAddressee } from './tell-refused.ts'

/** Somebody we know is written to in their language, anybody else in that of their app. */
export const createFindAddressee =
  (parts: {
    readonly identities: Pick<Identities, 'findByAddress'>
    readonly directory: Pick<Directory, 'findPerson'>
  }): FindAddressee =>
  async ({ from: { channel, account }, sender, languageCode }) => {
    const identity = await parts.identities.findByAddress(channel, account, sender)
    const person = identity && (await parts.directory.findPerson(identity.personId))
    return person
      ? { personId: person.id, languages: [person.language] }
      : { languages: strangerLanguages('', languageCode) }
  }
