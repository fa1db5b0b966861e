const GOLDEN = (Math.sqrt(5) - 1) / 2
const NEAR_ENOUGH = 0.005

/** Where between two places a function with one dip is lowest, by golden-section search. */
export const lowest = (
  valueAt: (place: number) => number,
  { from, to }: { readonly from: number; readonly to: number },
): number => {
  let [low, high] = [from, to]
  let [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)]
  let [atLeft, atRight] = [valueAt(left), valueAt(right)]
  while (high - low > NEAR_ENOUGH) {
    if (atLeft < atRight) {
      ;[high, right, atRight] = [right, left, atLeft]
      left = high - GOLDEN * (high - low)
      atLeft = valueAt(left)
    } else {
      ;[low, left, atLeft] = [left, right, atRight]
      right = low + GOLDEN * (high - low)
      atRight = valueAt(right)
    }
  }
  return (low + high) / 2
}
