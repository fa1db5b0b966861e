import type { Channel, Directory, Identities, Identity, LinkCodes, Person } from '../../directory/index.ts'
import type { Choice, OutboundMessage } from '../../notifications/index.ts'
import type { Texts } from '../../shared/i18n/index.ts'
import type { Clock } from '../../shared/index.ts'
import type { InboundMessage } from '../inbound.ts'
import { commandOf, readCode, toInternational } from './credentials.ts'
import { demoChoices, findDemoPerson, namesDemoPerson } from './demonstration.ts'
import { inLanguages, strangerLanguages } from './stranger-language.ts'

export type Arrival = {
  readonly message: InboundMessage
  readonly text: string
  readonly choice?: Choice | undefined
}

/** Either somebody we know from now on, or what is said to a stranger. */
export type Welcome =
  /** `byNumber`: whatever was said proved nothing, and is to be answered. */
  | { readonly person: Person; readonly byNumber: boolean }
  | { readonly person: undefined; readonly replies: readonly OutboundMessage[] }

export type ReceptionParts = {
  readonly directory: Pick<Directory, 'findPerson' | 'findPersonByPhone' | 'listPeople'>
  readonly identities: Pick<Identities, 'link'>
  readonly linkCodes: Pick<LinkCodes, 'redeem'>
  /** The channel's provider vouches for a phone number that a person shares. */
  readonly provesPhone: (channel: Channel) => boolean
  readonly texts: Texts
  readonly clock: Clock
  readonly demonstration: boolean
  readonly demoPeople: readonly string[]
}

/** What came of an attempt to prove who it is: the person, or the sentence that says why not. */
type Proved = { readonly person: Person } & Pick<Identity, 'proof' | 'phone' | 'vouchedBy'>
type Outcome = Proved | { readonly refused: string } | undefined

/**
 * Meets those whom no identity names. What it says never depends on who exists: a phone that nobody has, one that two
 * people have or somebody who is blocked, and a wrong code get the same neutral sentences after the same look-ups.
 */
export class Reception {
  readonly #parts: ReceptionParts

  constructor(parts: ReceptionParts) {
    this.#parts = parts
  }

  async receive(arrival: Arrival): Promise<Welcome> {
    const proved = await this.#prove(arrival)
    if (!proved || 'refused' in proved) {
      return { person: undefined, replies: [await this.#invite(arrival, proved?.refused)] }
    }
    await this.#link(arrival.message, proved)
    return { person: proved.person, byNumber: proved.proof === 'provider' }
  }

  /** In the demonstration a linked chat may become somebody else, to see the other side of a ticket. */
  wantsToBecome({ message, text, choice }: Arrival): boolean {
    if (!this.#parts.demonstration || message.from.channel === 'webchat') return false
    return commandOf(text) === 'demo' || namesDemoPerson(text, choice)
  }

  async #prove(arrival: Arrival): Promise<Outcome> {
    if (arrival.message.kind === 'contact') return this.#proveByContact(arrival.message)
    // whoever wants to be somebody else is not met as whom their number says, for ever and ever
    if (this.wantsToBecome(arrival)) {
      const person = await findDemoPerson(this.#parts.directory, arrival.text, arrival.choice)
      return person && { person, proof: 'demonstration' }
    }
    const byCode = await this.#proveByCode(arrival)
    // a code that is right counts before the number; a wrong one is called so only where the number proves nothing
    if (byCode && 'person' in byCode) return byCode
    return (await this.#proveByNumber(arrival.message)) ?? byCode
  }

  /** The number that a message comes from, where the provider vouches for it. */
  async #proveByNumber({ provenPhone: phone }: InboundMessage): Promise<Outcome> {
    const person = phone === undefined ? undefined : await this.#findByPhone(phone)
    return phone !== undefined && person ? { person, proof: 'provider', phone } : undefined
  }

  async #findByPhone(phone: string): Promise<Person | undefined> {
    const person = await this.#parts.directory.findPersonByPhone(phone)
    return person?.blockedAt ? undefined : person
  }

  /** A contact proves the phone only when the provider says that it is the sender's own. */
  async #proveByContact(message: InboundMessage & { kind: 'contact' }): Promise<Outcome> {
    if (message.ownerAddress !== message.sender) return { refused: 'channel:stranger.not_your_contact' }
    const phone = toInternational(message.phone)
    const person = await this.#findByPhone(phone)
    return person ? { person, proof: 'contact', phone } : { refused: 'channel:stranger.not_recognised' }
  }

  async #proveByCode({ message, text }: Arrival): Promise<Outcome> {
    const typed = readCode(text)
    if (!typed) return undefined
    const { channel, account } = message.from
    const from = { channel, account, address: message.sender }
    const redeemed = await this.#parts.linkCodes.redeem(typed.code, from, this.#parts.clock.now())
    const person = redeemed && (await this.#parts.directory.findPerson(redeemed.personId))
    const vouchedBy = redeemed?.vouchedBy
    if (person) return vouchedBy ? { person, proof: 'vouched', vouchedBy } : { person, proof: 'code' }
    return typed.surely ? { refused: 'channel:stranger.wrong_code' } : undefined
  }

  async #link(message: InboundMessage, { person, ...proof }: Proved): Promise<void> {
    const now = this.#parts.clock.now()
    const { channel, account } = message.from
    await this.#parts.identities.link({
      channel,
      account,
      address: message.sender,
      personId: person.id,
      ...proof,
      verifiedAt: now,
      lastSeenAt: now,
    })
  }

  async #invite({ message, text }: Arrival, refused: string | undefined): Promise<OutboundMessage> {
    const { texts, demonstration, directory, demoPeople } = this.#parts
    const languages = strangerLanguages(text, message.languageCode)
    if (demonstration) {
      const choices = await demoChoices(directory, demoPeople, languages[0] ?? 'ar')
      return { text: inLanguages(texts, languages, 'channel:stranger.demonstration'), choices }
    }
    // where the number has been looked at already, sharing it would prove nothing more
    const asksContact = message.provenPhone === undefined && this.#parts.provesPhone(message.from.channel)
    const key = refused ?? (asksContact ? 'channel:stranger.share_contact' : 'channel:stranger.give_code')
    return { text: inLanguages(texts, languages, key), choices: [], requestContact: asksContact }
  }
}
