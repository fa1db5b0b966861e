export { weighMeant } from './weigh-meant.ts'
export { withoutDenied } from './without-denied.ts'
