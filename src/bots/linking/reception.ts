import type { Directory, Identities, LinkCodes, Person, Proof } from '../../directory/index.ts'
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
  | { readonly person: Person }
  | { readonly person: undefined; readonly replies: readonly OutboundMessage[] }

export type ReceptionParts = {
  readonly directory: Pick<Directory, 'findPerson' | 'findPersonByPhone' | 'listPeople'>
  readonly identities: Pick<Identities, 'link'>
  readonly linkCodes: Pick<LinkCodes, 'redeem'>
  readonly texts: Texts
  readonly clock: Clock
  readonly demonstration: boolean
  readonly demoPeople: readonly string[]
}

/** What came of an attempt to prove who it is: the person, or the sentence that says why not. */
type Outcome = { person: Person; proof: Proof } | { refused: string } | undefined

/**
 * Meets those whom no identity names. What it says never depends on who exists: a phone that nobody has,
 * one that two people have and a wrong code get neutral sentences.
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
    return { person: proved.person }
  }

  /** In the demonstration a linked chat may become somebody else, to see the other side of a ticket. */
  wantsToBecome({ message, text, choice }: Arrival): boolean {
    if (!this.#parts.demonstration || message.from.channel === 'webchat') return false
    return commandOf(text) === 'demo' || namesDemoPerson(text, choice)
  }

  async #prove(arrival: Arrival): Promise<Outcome> {
    if (arrival.message.kind === 'contact') return this.#proveByContact(arrival.message)
    if (this.#parts.demonstration) {
      const person = await findDemoPerson(this.#parts.directory, arrival.text, arrival.choice)
      if (person) return { person, proof: 'demonstration' }
    }
    return this.#proveByCode(arrival)
  }

  /** A contact proves the phone only when the provider says that it is the sender's own. */
  async #proveByContact(message: InboundMessage & { kind: 'contact' }): Promise<Outcome> {
    if (message.ownerAddress !== message.sender) return { refused: 'channel:stranger.not_your_contact' }
    const person = await this.#parts.directory.findPersonByPhone(toInternational(message.phone))
    return person ? { person, proof: 'contact' } : { refused: 'channel:stranger.not_recognised' }
  }

  async #proveByCode({ message, text }: Arrival): Promise<Outcome> {
    const typed = readCode(text)
    if (!typed) return undefined
    const { channel, account } = message.from
    const from = { channel, account, address: message.sender }
    const personId = await this.#parts.linkCodes.redeem(typed.code, from, this.#parts.clock.now())
    const person = personId === undefined ? undefined : await this.#parts.directory.findPerson(personId)
    if (person) return { person, proof: 'code' }
    return typed.surely ? { refused: 'channel:stranger.wrong_code' } : undefined
  }

  async #link(message: InboundMessage, proved: { person: Person; proof: Proof }): Promise<void> {
    const now = this.#parts.clock.now()
    const { channel, account } = message.from
    await this.#parts.identities.link({
      channel,
      account,
      address: message.sender,
      personId: proved.person.id,
      proof: proved.proof,
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
    const asksContact = message.from.channel === 'telegram'
    const key = refused ?? (asksContact ? 'channel:stranger.share_contact' : 'channel:stranger.give_code')
    return { text: inLanguages(texts, languages, key), choices: [], requestContact: asksContact }
  }
}
