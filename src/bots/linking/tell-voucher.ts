import type { Directory, Identities, Person } from '../../directory/index.ts'
import type { Texts } from '../../shared/i18n/index.ts'
import type { InboundMessage } from '../inbound.ts'
import type { Reply } from '../pipeline/turn-runner/speak.ts'

/** What is said to whoever vouched for this person, now that the code has been used; nothing when nobody did. */
export type TellVoucher = (message: InboundMessage, joined: Person) => Promise<readonly Reply[]>

export const createTellVoucher =
  (parts: {
    readonly identities: Pick<Identities, 'findByAddress'>
    readonly directory: Pick<Directory, 'findPerson'>
    readonly texts: Texts
  }): TellVoucher =>
  async ({ from: { channel, account }, sender }, joined) => {
    const identity = await parts.identities.findByAddress(channel, account, sender)
    const voucher = identity?.vouchedBy ? await parts.directory.findPerson(identity.vouchedBy) : undefined
    if (!voucher) return []
    const { language } = voucher
    const text = parts.texts.t(language, 'channel:vouched_used', { name: joined.name[language] })
    return [{ text, choices: [], language, forPerson: voucher.id }]
  }
