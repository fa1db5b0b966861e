export { fileIdOf } from './file-id.ts'
