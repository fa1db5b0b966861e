import type { TurnKind } from '../mix.ts'

/** What the bench asks of its load client. */
export type Order =
  /** The provider's API, to begin with. */
  | { readonly kind: 'serve'; readonly provider: string }
  | {
      readonly kind: 'turns'
      readonly provider: string
      readonly url: string
      readonly from: number
      readonly count: number
      readonly people: number
      readonly concurrency: number
      /** Everybody says hello once instead. */
      readonly hello: boolean
      /** All messages of this kind; the mix when absent. */
      readonly only?: TurnKind | undefined
    }
  | { readonly kind: 'echo'; readonly url: string; readonly count: number; readonly concurrency: number }

/** `latencies` of the turns, webhook sent to reply received, sorted; milliseconds. */
export type Report = {
  readonly seconds: number
  readonly latencies: readonly number[]
  /** Messages that the provider was given. */
  readonly sent: number
}

export type Answer = { readonly port: number } | Report | { readonly failed: string }
