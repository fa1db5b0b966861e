import { createRequire } from 'node:module'

/** The single file of `natural` that is needed: the whole package takes a second to load. */
type Distance = (a: string, b: string, options?: object) => number
const require = createRequire(import.meta.url)

/** The candidate that the fewest slips (letters changed, added, dropped, swapped) turn `given` into. */
export const nearestOf = (given: string, candidates: readonly string[]): string | undefined => {
  const { DamerauLevenshteinDistance: distance } =
    require('natural/lib/natural/distance/levenshtein_distance.js') as {
      DamerauLevenshteinDistance: Distance
    }
  const slips = (candidate: string) => distance(given, candidate, { restricted: false })
  return [...candidates].sort((a, b) => slips(a) - slips(b))[0]
}
