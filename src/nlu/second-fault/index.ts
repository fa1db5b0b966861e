export { saysFailure } from './failing.ts'
export { findTwoFaults, type TwoFaults, type WeighedPart } from './find-second.ts'
