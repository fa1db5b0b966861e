const STORE = 'outbox'

/** A request, or a transaction, as a promise. */
const done = <T>(asked: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })

const open = (): Promise<IDBDatabase> => {
  const asked = indexedDB.open('sanad', 1)
  asked.onupgradeneeded = () => {
    const store = asked.result.createObjectStore(STORE, { autoIncrement: true })
    store.createIndex('person', 'personId')
    store.createIndex('message', 'clientMessageId', { unique: true })
  }
  return done(asked)
}

let opened: Promise<IDBDatabase> | undefined

/** Durable once it resolves, for all that one browser can promise. */
export const write = async (change: (store: IDBObjectStore) => void): Promise<void> => {
  opened ??= open()
  const transaction = (await opened).transaction(STORE, 'readwrite', { durability: 'strict' })
  const finished = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
  change(transaction.objectStore(STORE))
  await finished
}

export const read = async <T>(ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
  opened ??= open()
  return done(ask((await opened).transaction(STORE).objectStore(STORE)))
}
