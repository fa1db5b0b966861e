import { ChatCollection, createWid, Emitter, Msg, MsgCollection, MsgKey } from './models.js'
import { createRequire } from './modules.js'
import { createOutbox } from './outbox.js'
import { server } from './server.js'
import { store } from './store.js'

const device = await store.get('device')
const state = await server.state(device)
const [socket, conn, cmd] = [new Emitter(), new Emitter(), new Emitter()]
const chats = new ChatCollection()
const msgs = new MsgCollection(chats)
const outbox = createOutbox(msgs)

Object.assign(conn, { ref: state.ref, platform: 'android', serialize: () => ({ pushname: 'Sanad' }) })
Object.assign(socket, {
  state: state.linked ? 'CONNECTED' : 'UNPAIRED',
  hasSynced: state.linked,
  logout: () => server.post('logout', {}),
  takeover: () => {},
})
cmd.refreshQR = () => {}

const become = (next) => {
  if (socket.state === next) return
  socket.state = next
  socket.trigger('change:state', socket, next)
}

/** The library listens late, and `ready` never comes when this was said before. */
const synced = () => {
  if (socket.has('change:hasSynced')) socket.trigger('change:hasSynced', socket, true)
  else setTimeout(synced, 20)
}

const keyOf = ({ fromMe, remote, id, participant }) =>
  new MsgKey({
    fromMe,
    id,
    remote: createWid(remote),
    ...(participant ? { participant: createWid(participant) } : {}),
  })
const widsOf = (message) =>
  Object.fromEntries(
    ['from', 'to', 'author', 'quotedParticipant']
      .filter((field) => message[field])
      .map((field) => [field, createWid(message[field])]),
  )
const modelOf = (message) => new Msg({ ...message, ...widsOf(message), id: keyOf(message.id) })

const happen = {
  message: ({ message }) => msgs.add(modelOf(message), true),
  again: ({ key }) => msgs.trigger('add', msgs.get(keyOf(key)._serialized)),
  edited: ({ key, body, atMs }) => {
    const msg = msgs.get(keyOf(key)._serialized)
    const before = msg.body
    Object.assign(msg, { body, latestEditSenderTimestampMs: atMs })
    msgs.trigger('change:body', msg, body, before)
  },
  revoked: ({ key }) => {
    const msg = msgs.get(keyOf(key)._serialized)
    Object.assign(msg, { type: 'revoked', body: '' })
    msgs.trigger('change:type', msg)
  },
  reaction: ({ key, emoji, sender, atMs }) =>
    window.require('WAWebAddonReactionTableMode').reactionTableMode.bulkUpsert([
      {
        id: { fromMe: false, id: `R${atMs}` },
        reactionParentKey: { ...keyOf(key), _serialized: keyOf(key)._serialized },
        reactionText: emoji,
        reactionTimestamp: atMs,
        from: createWid(sender),
        author: createWid(sender),
      },
    ]),
  vote: ({ vote }) => {
    state.votes.push(vote)
    const { parentMsgKey, sender, senderTimestampMs, selectedOptionLocalIds } = vote
    window.require('WAWebAddonPollVoteTableMode').pollVoteTableMode.bulkUpsert([
      {
        id: { fromMe: false, id: `V${senderTimestampMs}` },
        pollUpdateParentKey: { ...msgs.get(parentMsgKey).id },
        t: senderTimestampMs,
        author: createWid(sender),
        from: createWid(sender),
        senderTimestampMs,
        selectedOptionLocalIds,
      },
    ])
  },
  ack: ({ key, ack }) => {
    const msg = msgs.get(keyOf(key)._serialized)
    if (!msg) return
    msg.ack = ack
    msgs.trigger('change:ack', msg, ack)
  },
  linked: async ({ device: id, me }) => {
    await store.set('device', id)
    state.me = me
    become('CONNECTED')
    socket.hasSynced = true
    synced()
  },
  ref: ({ ref }) => {
    conn.ref = ref
    conn.trigger('change:ref', conn, ref)
  },
  state: ({ state: next }) => become(next),
  freeze: ({ ms }) => {
    const until = Date.now() + ms
    while (Date.now() < until);
  },
  reload: () => location.reload(),
  logout: async () => {
    await store.clear()
    cmd.trigger('logout')
    setTimeout(() => location.assign('/?post_logout=1'), 50)
  },
}

for (const message of state.messages) msgs.add(modelOf(message), false)
if (state.linked) await outbox.resume()
window.require = createRequire({ socket, conn, cmd, msgs, chats, outbox, state })
window.Debug = { VERSION: '2.3000.1017054665' }
server.listen(
  { device, after: state.seq },
  (event) => happen[event.kind](event),
  (connected) => {
    if (socket.hasSynced) become(connected ? 'CONNECTED' : 'TIMEOUT')
  },
)
if (state.linked) synced()
