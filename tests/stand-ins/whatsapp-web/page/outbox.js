import { createWid, Msg, MsgKey } from './models.js'
import { server } from './server.js'

const KEY = 'outbox'
const read = () => JSON.parse(localStorage.getItem(KEY) ?? '{}')
const write = (entries) => localStorage.setItem(KEY, JSON.stringify(entries))

/** What the page gives its server of a message. */
const plainOf = (message) => {
  const { id, type, body, caption, t, to, filename, mimetype, size, directPath } = message
  return {
    id: { id: id.id, remote: id.remote._serialized },
    to: to._serialized,
    ...{ type, body, caption, t, filename, mimetype, size, directPath },
  }
}

/** As the real page does: written down before it is sent, sent again after a start. */
export const createOutbox = (msgs) => {
  const deliver = async (plain, msg) => {
    await server.post('send', plain)
    const { [plain.id.id]: _, ...rest } = read()
    write(rest)
    msg.ack = 1
    msgs.trigger('change:ack', msg, 1)
    return { messageSendResult: 'OK' }
  }
  return {
    send(message) {
      const msg = new Msg(message)
      const plain = plainOf(msg)
      write({ ...read(), [plain.id.id]: plain })
      msgs.add(msg, true)
      return deliver(plain, msg)
    },
    resume() {
      for (const plain of Object.values(read())) {
        const remote = createWid(plain.id.remote)
        const id = new MsgKey({ fromMe: true, remote, id: plain.id.id })
        const msg = new Msg({ ...plain, id, to: remote, ack: 0 })
        msgs.add(msg, false)
        deliver(plain, msg).catch(() => {})
      }
    },
  }
}
