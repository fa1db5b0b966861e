export { roomForWeights, Sums } from './sums.ts'
