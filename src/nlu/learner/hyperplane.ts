export type LearnerSettings = {
  /** Cost of a margin violation; larger fits the training lines more closely. */
  readonly cost: number
  /** Stops when the projected gradients of a pass differ by less. */
  readonly tolerance: number
  readonly maxPasses: number
  readonly seed: number
}

export type Hyperplane = { readonly weights: Float32Array; readonly bias: number }
