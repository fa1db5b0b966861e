export { saysFailure } from './failing.ts'
export { findTwoFaults, type Part, type TwoFaults, type WeighedPart } from './find-second.ts'
