/** Where a person can be reached and heard. `webchat` needs no provider. */
export const CHANNELS = ['webchat', 'telegram', 'whatsapp-web', 'whatsapp-cloud'] as const
export type Channel = (typeof CHANNELS)[number]

/**
 * How it was proved that this address is that person's: the phone number that the directory knows, shared as a contact
 * or vouched for by the provider; a code of their own; a code that somebody vouching for them passed on; an operator.
 */
export const PROOFS = ['contact', 'provider', 'code', 'vouched', 'demonstration', 'operator'] as const
export type Proof = (typeof PROOFS)[number]

/** A chat address that counts as a person, after proof. Unique on channel + account + address. */
export type Identity = {
  readonly channel: Channel
  /** Our own account on that channel (the bot's id), so that two bots are told apart. */
  readonly account: string
  /** The private chat's address at the provider. Personal data: never logged. */
  readonly address: string
  readonly personId: string
  readonly proof: Proof
  /** The number that proved it, E.164: the link ends when the directory gives the number to somebody else. */
  readonly phone?: string
  /** Who vouched for them, by person id. */
  readonly vouchedBy?: string
  readonly verifiedAt: Date
  /** The last time the person wrote from here: notifications go to the most recent. */
  readonly lastSeenAt: Date
  /** The provider lets us write there no longer (blocked, gone): nothing is sent before the person writes again. */
  readonly closedAt?: Date
}

/** The proofs that hold only as long as the number stays in the same hands. */
export const PROVED_BY_PHONE: readonly Proof[] = ['contact', 'provider']

/** Operators give a silent number to somebody else after some months: a number unused for so long proves nothing. */
const PHONE_HOLDS_MS = 180 * 24 * 3_600_000

/** Whether who writes from there may act at once, or has to prove again that it is still them. */
export const stillProved = ({ proof, lastSeenAt }: Identity, at: Date): boolean =>
  !PROVED_BY_PHONE.includes(proof) || at.getTime() - lastSeenAt.getTime() < PHONE_HOLDS_MS
