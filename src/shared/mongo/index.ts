export { connectMongo } from './connect.ts'
export { type Lease, type LeaseDocument, NamedLeases } from './lease.ts'
export { type Migration, migrate } from './migrations.ts'
export { inTransaction, inTransactionOf, isTransient, retryTransient } from './retry.ts'
