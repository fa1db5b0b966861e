/**
 * What runs inside the page. Each function is sent there as text: it may use nothing from outside itself, and holds no
 * named function, since the loader would wrap it in a helper that the page does not have.
 */
type PageModel = {
  readonly id: { readonly _serialized: string; readonly fromMe?: boolean }
  readonly t?: number
  readonly isNotification?: boolean
}
type PageChat = PageModel & { readonly msgs: { getModelsArray(): PageModel[] } }

declare const window: {
  require(name: 'WAWebSocketModel'): { Socket: { state: string } }
  require(name: 'WAWebCollections'): { Chat: { getModelsArray(): PageChat[] } }
  require(name: 'WAWebChatLoadMessages'): {
    loadEarlierMsgs(of: { chat: PageChat }): Promise<readonly unknown[] | undefined>
  }
  require(name: 'WAWebUserPrefsMeUser'): {
    getMaybeMePnUser(): { _serialized: string } | undefined
    getMaybeMeLidUser(): { _serialized: string } | undefined
  }
  require(name: 'WAWebAddonPollVoteTableMode'): { pollVoteTableMode: { bulkUpsert: unknown } }
  require(name: 'WAWebPollsVotesSchema'): { getTable: unknown }
  readonly WWebJS: {
    getChat(id: string, how: { getAsModel: false }): Promise<PageChat | null | undefined>
    getMessageModel(message: PageModel): unknown
    sendChatstate(state: 'typing' | 'stop', chat: string): Promise<unknown>
  }
}

/** Until the library has put its own part into the page (again, after the page has loaded itself anew) it hears nothing. */
export const socketState = (): string =>
  window.WWebJS ? window.require('WAWebSocketModel').Socket.state : 'LOADING'

export const ownWids = (): string[] => {
  const { getMaybeMePnUser, getMaybeMeLidUser } = window.require('WAWebUserPrefsMeUser')
  return [getMaybeMePnUser(), getMaybeMeLidUser()].flatMap((wid) => (wid ? [wid._serialized] : []))
}

export const hasChat = async (chat: string): Promise<boolean> =>
  Boolean(await window.WWebJS.getChat(chat, { getAsModel: false }))

/** Whether the page has what votes are heard and read back by; where it has not, a vote would be lost in silence. */
export const knowsPolls = (): boolean => {
  try {
    const { pollVoteTableMode } = window.require('WAWebAddonPollVoteTableMode')
    const { getTable } = window.require('WAWebPollsVotesSchema')
    return typeof pollVoteTableMode.bulkUpsert === 'function' && typeof getTable === 'function'
  } catch {
    return false
  }
}

export const showTyping = (chat: string): Promise<unknown> => window.WWebJS.sendChatstate('typing', chat)

/** Chats in which something happened since, newest first. */
export const recentChats = (sinceSeconds: number, most: number): string[] =>
  window
    .require('WAWebCollections')
    .Chat.getModelsArray()
    .filter((chat) => (chat.t ?? 0) >= sinceSeconds)
    .sort((one, other) => (other.t ?? 0) - (one.t ?? 0))
    .slice(0, most)
    .map((chat) => chat.id._serialized)

/** Messages of a chat since an instant, oldest first; what the page has not loaded yet is loaded, within bounds. */
export const recentMessages = async (
  id: string,
  sinceSeconds: number,
  fromMe: boolean,
  most: number,
): Promise<unknown[]> => {
  const chat = await window.WWebJS.getChat(id, { getAsModel: false })
  if (!chat) return []
  for (let rounds = 0; rounds < 10; rounds += 1) {
    const loaded = chat.msgs.getModelsArray()
    if (loaded.length >= most || loaded.some((message) => (message.t ?? 0) < sinceSeconds)) break
    const earlier = await window.require('WAWebChatLoadMessages').loadEarlierMsgs({ chat })
    if (!earlier || earlier.length === 0) break
  }
  return chat.msgs
    .getModelsArray()
    .filter(
      (message) =>
        message.id.fromMe === fromMe && !message.isNotification && (message.t ?? 0) >= sinceSeconds,
    )
    .sort((one, other) => (one.t ?? 0) - (other.t ?? 0))
    .slice(-most)
    .map((message) => window.WWebJS.getMessageModel(message))
}
