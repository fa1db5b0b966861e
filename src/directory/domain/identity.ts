/** Where a person can be reached and heard. `webchat` needs no provider. */
export const CHANNELS = ['webchat', 'telegram', 'whatsapp-web', 'whatsapp-cloud'] as const
export type Channel = (typeof CHANNELS)[number]

/** How it was proved that this address is that person's. */
export type Proof = 'contact' | 'code' | 'demonstration' | 'operator'

/** A chat address that counts as a person, after proof. Unique on channel + account + address. */
export type Identity = {
  readonly channel: Channel
  /** Our own account on that channel (the bot's id), so that two bots are told apart. */
  readonly account: string
  /** The private chat's address at the provider. Personal data: never logged. */
  readonly address: string
  readonly personId: string
  readonly proof: Proof
  readonly verifiedAt: Date
  /** The last time the person wrote from here: notifications go to the most recent. */
  readonly lastSeenAt: Date
}
