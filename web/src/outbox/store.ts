import { read, write } from './database.ts'
import type { Entry } from './entry.ts'

/** Calls `on` with the cursor of that message, if it is there. */
const atMessage = (store: IDBObjectStore, id: string, on: (cursor: IDBCursorWithValue) => void): void => {
  const asked = store.index('message').openCursor(IDBKeyRange.only(id))
  asked.onsuccess = () => {
    if (asked.result) on(asked.result)
  }
}

/**
 * What is still to be sent, shared by all tabs of the browser and kept over its end. Where a browser keeps
 * nothing (some private windows), the tab does, as long as it lives.
 */
export class Outbox {
  #here: Entry[] = []

  async add(entry: Entry): Promise<void> {
    await write((store) => void store.add(entry)).catch(() => void this.#here.push(entry))
  }

  /** In the order in which they were said. */
  async list(personId: string): Promise<Entry[]> {
    const kept = await read<Entry[]>((store) => store.index('person').getAll(personId)).catch(() => [])
    return [...kept, ...this.#here.filter((entry) => entry.personId === personId)]
  }

  /** Takes the words of a refusal, or with none of them lets it be tried again. */
  async mark(clientMessageId: string, refused: Entry['refused']): Promise<void> {
    const marked = ({ refused: _before, ...entry }: Entry): Entry => (refused ? { ...entry, refused } : entry)
    this.#here = this.#here.map((entry) =>
      entry.clientMessageId === clientMessageId ? marked(entry) : entry,
    )
    await write((store) =>
      atMessage(store, clientMessageId, (cursor) => void cursor.update(marked(cursor.value as Entry))),
    ).catch(() => undefined)
  }

  async remove(ids: readonly string[]): Promise<void> {
    this.#here = this.#here.filter(({ clientMessageId }) => !ids.includes(clientMessageId))
    await write((store) => {
      for (const id of ids) atMessage(store, id, (cursor) => void cursor.delete())
    }).catch(() => undefined)
  }
}
