export { Sums } from './sums.ts'
