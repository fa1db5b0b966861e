import type { Category } from '../../../tickets/index.ts'
import type { Hint } from '../hearing/index.ts'

/** Everything that must be said for the article to be meant. */
export type Rule = readonly Hint[]

/** A known quick remedy; its words stand in `locales/<language>/selfhelp.json` under its id. */
export type Article = {
  readonly id: string
  readonly category: Category
  /** Any of these rules; the most exact rule of a category wins. */
  readonly when: readonly Rule[]
  /** None of these may be said. */
  readonly unless?: readonly Hint[]
  /** Offered only where no other article of the category is meant. */
  readonly general?: true
}
