export { createFetching, type FetchingParts } from './create-fetching.ts'
export { createFiles, type Files, type FilesParts } from './create-files.ts'
export { fileIdOf } from './file-id.ts'
