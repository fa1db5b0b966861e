export { type CloudApi, createCloudApi } from './cloud-api.ts'
export { CloudFailure } from './failure.ts'
export { createRemoteFiles } from './remote-files.ts'
