import { createWid, Msg, MsgKey } from './models.js'
import { server } from './server.js'
import { store } from './store.js'

/** What the page gives its server of a message. */
const plainOf = (message) => {
  const { id, type, body, caption, t, to, filename, mimetype, size, directPath, pollName, pollOptions } =
    message
  return {
    id: { id: id.id, remote: id.remote._serialized },
    to: to._serialized,
    ...{ type, body, caption, t, filename, mimetype, size, directPath, pollName, pollOptions },
  }
}

const keyOf = (plain) => `outbox:${plain.id.id}`

/** As the real page does: written down before it is sent, sent again after a start. */
export const createOutbox = (msgs) => {
  const deliver = async (plain, msg) => {
    await server.post('send', plain)
    await store.delete(keyOf(plain))
    msg.ack = 1
    msgs.trigger('change:ack', msg, 1)
    return { messageSendResult: 'OK' }
  }
  return {
    /** Two promises, as the page's own: it is in the chat; the server has it. */
    send(message) {
      const msg = new Msg(message)
      const plain = plainOf(msg)
      const written = store.set(keyOf(plain), plain).then(() => msgs.add(msg, true))
      return [written, written.then(() => deliver(plain, msg))]
    },
    async resume() {
      for (const plain of await store.list('outbox:')) {
        const remote = createWid(plain.id.remote)
        const id = new MsgKey({ fromMe: true, remote, id: plain.id.id })
        const msg = new Msg({ ...plain, id, to: remote, ack: 0 })
        msgs.add(msg, false)
        deliver(plain, msg).catch(() => {})
      }
    },
  }
}
