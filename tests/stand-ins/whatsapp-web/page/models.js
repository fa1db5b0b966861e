/** What WhatsApp Web's page has of its own: wids, models, collections, as far as whatsapp-web.js touches them. */

export class Wid {
  constructor(serialized) {
    const [user, server] = serialized.split('@')
    if (!user || !server) throw new Error(`wid error: invalid wid: ${serialized}`)
    Object.assign(this, { user, server, _serialized: serialized })
  }
  isLid() {
    return this.server === 'lid'
  }
  isGroup() {
    return this.server === 'g.us'
  }
  isUser() {
    return this.server === 'c.us' || this.server === 'lid'
  }
  isStatus() {
    return false
  }
  toString() {
    return this._serialized
  }
}

export const createWid = (id) => new Wid(typeof id === 'string' ? id : id._serialized)

/** Backbone's events, as the page has them: several names at once, `once`, `off`. */
export class Emitter {
  #listeners = []
  on(names, listener) {
    for (const name of names.split(' ')) this.#listeners.push({ name, listener })
  }
  once(name, listener) {
    const wrapped = (...args) => {
      this.off(name, wrapped)
      listener(...args)
    }
    this.on(name, wrapped)
  }
  off(name, listener) {
    this.#listeners = this.#listeners.filter((one) => one.name !== name || one.listener !== listener)
  }
  has(name) {
    return this.#listeners.some((one) => one.name === name)
  }
  trigger(name, ...args) {
    for (const one of [...this.#listeners]) if (one.name === name) one.listener(...args)
  }
}

export class MsgKey {
  constructor({ from, to, id, participant, selfDir, remote, fromMe }) {
    this.fromMe = fromMe ?? selfDir === 'out'
    this.remote = remote ?? to ?? from
    this.id = id
    if (participant) this.participant = participant
    const parts = [this.fromMe, this.remote._serialized, id, participant?._serialized].filter(
      (part) => part !== undefined,
    )
    this._serialized = parts.join('_')
  }
  static fromString(serialized) {
    const [fromMe, remote, id] = serialized.split('_')
    return new MsgKey({ fromMe: fromMe === 'true', remote: createWid(remote), id })
  }
  toString() {
    return this._serialized
  }
  static async newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(9))
    return `3EB0${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`.toUpperCase()
  }
}

export class Msg extends Emitter {
  constructor(fields) {
    super()
    Object.assign(this, fields)
    if (this.directPath) {
      this.mediaData = { mediaStage: 'RESOLVED' }
      this.mediaObject = {}
    }
  }
  async downloadMedia() {}
  serialize() {
    const { mediaData, mediaObject, mediaBlob, ...rest } = this
    return JSON.parse(JSON.stringify(rest))
  }
}

export class Chat extends Emitter {
  constructor(id) {
    super()
    this.id = id
    this.t = 0
    this.formattedTitle = id.user
    this.mute = { expiration: 0 }
    const models = []
    this.msgs = { getModelsArray: () => [...models], add: (msg) => models.push(msg) }
  }
  serialize() {
    return { id: { ...this.id }, t: this.t }
  }
}

export class MsgCollection extends Emitter {
  #byId = new Map()
  #chats
  constructor(chats) {
    super()
    this.#chats = chats
  }
  get(id) {
    return this.#byId.get(String(id))
  }
  async getMessagesById(ids) {
    return { messages: ids.map((id) => this.get(id)).filter(Boolean) }
  }
  /** `isNew`: told to whoever listens, as what happens now is. */
  add(msg, isNew) {
    if (this.get(msg.id._serialized)) return
    msg.isNewMsg = isNew
    this.#byId.set(msg.id._serialized, msg)
    const chat = this.#chats.getOrCreate(msg.id.remote)
    chat.msgs.add(msg)
    chat.t = Math.max(chat.t, msg.t)
    this.trigger('add', msg)
  }
}

export class ChatCollection extends Emitter {
  #byId = new Map()
  get(wid) {
    return this.#byId.get(wid._serialized ?? wid)
  }
  getOrCreate(wid) {
    const known = this.get(wid)
    if (known) return known
    const chat = new Chat(wid)
    this.#byId.set(wid._serialized, chat)
    return chat
  }
  getModelsArray() {
    return [...this.#byId.values()]
  }
}
