import type { TextAndLabel } from '../../labelled/index.ts'

/** What every peer is given, and what it must give back: a label for each text, in order. */
export type Split = { readonly train: readonly TextAndLabel[]; readonly texts: readonly string[] }
export type Peer = (split: Split) => Promise<string[]>

/** Peers come with a checkout, or with the machine: one that is not there is said to be absent, and nothing fails. */
export class PeerAbsent extends Error {}
