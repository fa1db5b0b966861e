import { mediaModules } from './media.js'
import { createWid, MsgKey } from './models.js'
import { server } from './server.js'

const QUARTER_HOUR = 15 * 60

/** What a phone would cut or not show. */
const checkPoll = ({ pollName, pollOptions, pollSelectableOptionsCount, messageSecret }) => {
  const titles = pollOptions.map(({ name }) => name)
  const isShown =
    pollName.length > 0 &&
    pollName.length <= 255 &&
    titles.length >= 2 &&
    titles.length <= 12 &&
    new Set(titles).size === titles.length &&
    titles.every((title) => title.length > 0 && title.length <= 100)
  if (!isShown || pollSelectableOptionsCount !== 1 || messageSecret.length !== 32) server.violation('a poll')
}

const sending = ({ chats, msgs, outbox }) => ({
  WAWebFindChatAction: {
    findOrCreateLatestChat: async (wid) => {
      if (!(await server.exists(wid._serialized))) throw new Error('No LID for user')
      return { chat: chats.getOrCreate(wid) }
    },
  },
  WAWebSendMsgChatAction: {
    addAndSendMsgToChat: (_chat, message) => {
      if (message.buttons || message.dynamicReplyButtons || message.list) server.violation('dead buttons')
      if (message.type === 'poll_creation') checkPoll(message)
      return outbox.send(message)
    },
  },
  WAWebGetEphemeralFieldsMsgActionsUtils: { getEphemeralFields: () => ({}) },
  WAWebMsgReply: { canReplyMsg: () => true },
  WAWebStreamModel: {
    Stream: { markAvailable: () => server.violation('available'), markUnavailable: () => {} },
  },
  WAWebUpdateUnreadChatAction: { sendSeen: async () => server.violation('seen') },
  WAWebLinkPreviewChatAction: { getLinkPreview: async () => undefined },
  WAWebChatStateBridge: {
    sendChatStateComposing: (wid) => server.post('typing', { wid: wid._serialized }),
    sendChatStatePaused: async () => {},
    sendChatStateRecording: async () => {},
  },
  WAWebMsgActionCapability: {
    canEditText: (msg) => msg.id.fromMe && msg.t > Date.now() / 1000 - QUARTER_HOUR,
    canEditCaption: () => false,
  },
  WAWebSendMessageEditAction: {
    sendMessageEdit: async (msg, text) => {
      await server.post('edit', { id: msg.id.id, text })
      msg.body = text
    },
  },
  WAWebChatLoadMessages: { loadEarlierMsgs: async () => msgs.earlier?.() ?? [] },
})

const linking = ({ socket, conn, cmd }) => ({
  WAWebSocketModel: { Socket: socket },
  WAWebCmd: { Cmd: cmd },
  WAWebConnModel: { Conn: conn },
  WAWebOfflineHandler: { OfflineMessageHandler: { getOfflineDeliveryProgress: () => 100 } },
  WAWebAltDeviceLinkingApi: {
    setPairingType: () => {},
    initializeAltDeviceLinking: async () => {},
    startAltLinkingFlow: async (phone) => (await server.post('pairing-code', { phone })).code,
  },
  WABase64: { encodeB64: () => 'cHVibGlj' },
  WAWebCompanionRegClientUtils: { DEVICE_PLATFORM: 'web' },
  WAWebAdvSignatureApi: {},
  WAWebUserPrefsInfoStore: { waNoiseInfo: { get: async () => ({ staticKeyPair: { pubKey: [] } }) } },
  WAWebSignalStoreApi: {
    waSignalStore: { getRegistrationInfo: async () => ({ identityKeyPair: { pubKey: [] } }) },
  },
  WAWebUserPrefsMultiDevice: { getADVSecretKey: () => 'secret' },
  WAWebMiscBrowserUtils: { info: () => ({}) },
})

const people = ({ state }) => ({
  WAWebUserPrefsMeUser: {
    getMaybeMePnUser: () => (state.me ? createWid(state.me.phone) : undefined),
    getMaybeMeLidUser: () => (state.me ? createWid(state.me.lid) : undefined),
  },
  WAWebApiContact: {
    getPhoneNumber: (wid) => {
      void server.post('asked-lid', { wid: wid._serialized })
      const phone = state.lids[wid._serialized]
      return phone ? createWid(phone) : undefined
    },
    getCurrentLid: () => undefined,
    getAlternateUserWid: () => undefined,
  },
  WAWebQueryExistsJob: { queryWidExists: async () => undefined },
})

/** `window.require`: a module that the real page has and this one does not is a mistake of the stand-in, and told. */
export const createRequire = (parts) => {
  const { msgs, chats, state } = parts
  const modules = {
    ...linking(parts),
    ...people(parts),
    ...sending(parts),
    ...mediaModules,
    WAWebCollections: { Msg: msgs, Chat: chats, Contact: {} },
    WAWebSyncGatingUtils: {},
    WAWebCallCollection: {},
    WALinkify: { findLinks: () => [], findLink: () => undefined },
    WAWebWidFactory: { createWid, createWidFromWidLike: createWid, asUserWidOrThrow: (wid) => wid },
    WAWebChatGetters: { getIsNewsletter: () => false, getIsBroadcast: () => false },
    WAWebMsgKey: MsgKey,
    WAWebBackendJobsCommon: { mediaTypeFromProtobuf: () => null },
    WAWebE2EProtoUtils: { typeAttributeFromProtobuf: () => 'text' },
    WAWebAddonReactionTableMode: { reactionTableMode: { bulkUpsert: async () => {} } },
    WAWebAddonPollVoteTableMode: { pollVoteTableMode: { bulkUpsert: async () => {} } },
    WAWebPollsVotesSchema: {
      getTable: () => ({
        equals: async (_columns, key) => state.votes.filter(({ parentMsgKey }) => parentMsgKey === key),
      }),
    },
  }
  return (name) => {
    const found = modules[name]
    if (found) return found
    server.violation(`unknown module ${name}`)
    throw new Error(`Requiring unknown module "${name}"`)
  }
}
