export { weighMeant } from './weigh-meant.ts'
export { setAside, withoutDenied } from './without-denied.ts'
