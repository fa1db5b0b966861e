// A worker does not inherit what reads TypeScript from every kind of parent (a test runner has its own): register it here.
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
