import type { SparseMatrix } from '../features/vector/sparse.ts'
import { GROUP, Lanes } from './group/lanes.ts'
import { trainGroup } from './group/train-group.ts'
import type { Hyperplane, LearnerSettings } from './hyperplane.ts'

/** Which class each vector belongs to, and how many classes there are. */
export type Targets = { readonly classes: Int32Array; readonly count: number }

/**
 * One hyperplane a class, each against all the rest: an L2-regularised squared-hinge support vector machine by
 * dual coordinate descent with shrinking (Hsieh et al., "A dual coordinate descent method for large-scale linear
 * SVM", ICML 2008). Eight classes go through the vectors together, since fetching a feature's weights from memory
 * costs more than multiplying eight of them at once. `onGroup` is told the share done.
 */
export const trainOneVsRest = (
  matrix: SparseMatrix,
  { classes, count }: Targets,
  settings: LearnerSettings,
  onGroup: (share: number) => void = () => {},
): Hyperplane[] => {
  const vectors = new Lanes(matrix)
  const planes: Hyperplane[] = []
  for (let first = 0; first < count; first += GROUP) {
    const size = Math.min(GROUP, count - first)
    planes.push(...trainGroup({ matrix, vectors }, { classes, first, size }, settings))
    onGroup(planes.length / count)
  }
  return planes
}
