export { type EmbeddedServer, findRunning, runEmbedded } from './embedded.ts'
export { cacheFolder, type FindStep, findMongod, standardSteps } from './find-binary.ts'
export { serverUri } from './replica-set.ts'
