export { compose, type Sanad } from './compose.ts'
export { migrations, namedLeases } from './migrations.ts'
export type { Parts } from './parts.ts'
