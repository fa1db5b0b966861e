export { findTwoFaults, type TwoFaults, type WeighedPart } from './find-second.ts'
