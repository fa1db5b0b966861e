export type { Fault, FaultPath, PlacedFault } from './fault.ts'
export { type ReadResult, readJson } from './read-json.ts'
