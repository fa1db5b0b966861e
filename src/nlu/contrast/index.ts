export { weighMeant } from './weigh-meant.ts'
export { deniedParts, withoutDenied } from './without-denied.ts'
