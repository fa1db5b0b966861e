/** What the page remembers, in IndexedDB as the real one: what is written is on the disk before it is relied on. */
const opening = new Promise((resolve, reject) => {
  const request = indexedDB.open('whatsapp', 1)
  request.onupgradeneeded = () => request.result.createObjectStore('kept')
  request.onsuccess = () => resolve(request.result)
  request.onerror = () => reject(request.error)
})

const within = async (mode, work) => {
  const transaction = (await opening).transaction('kept', mode, { durability: 'strict' })
  const request = work(transaction.objectStore('kept'))
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve
    transaction.onerror = () => reject(transaction.error)
  })
  return request.result
}

export const store = {
  get: (key) => within('readonly', (kept) => kept.get(key)),
  set: (key, value) => within('readwrite', (kept) => kept.put(value, key)),
  delete: (key) => within('readwrite', (kept) => kept.delete(key)),
  clear: () => within('readwrite', (kept) => kept.clear()),
  /** Of entries whose key begins so. */
  list: async (prefix) =>
    within('readonly', (kept) => kept.getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`))),
}
