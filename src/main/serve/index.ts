export { runServe, runStart } from './run.ts'
