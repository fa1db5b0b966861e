export { cacheFolder, type FindStep, findMongod, standardSteps } from './binary/find-binary.ts'
export { type EmbeddedServer, findRunning, runEmbedded } from './embedded.ts'
export { identify, isRunning, ourselves, type ProcessIdentity } from './process-identity.ts'
export { freePort } from './server-process.ts'
