export { findTwoFaults, type TwoFaults } from './find-second.ts'
