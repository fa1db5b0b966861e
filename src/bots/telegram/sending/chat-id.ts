/** Chat ids are numbers of at most 52 bits. */
export const chatId = (chat: string): number | string =>
  Number.isSafeInteger(Number(chat)) ? Number(chat) : chat

/** Groups and supergroups have negative ids; people have their own. */
export const isGroupChat = (chat: string): boolean => chat.startsWith('-')
