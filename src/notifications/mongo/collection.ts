import type { Collection } from 'mongodb'
import type { Connection } from 'mongoose'
import type { DeliveryDocument } from './document.ts'

export type Deliveries = Collection<DeliveryDocument>

/** Claims and settlements are the hottest writes of all: the plain driver, without documents of mongoose. */
export const deliveriesOf = (connection: Connection): Deliveries =>
  connection
    .getClient()
    .db(connection.name)
    .collection<DeliveryDocument>('deliveries', { ignoreUndefined: true })
