import type { Channel } from '../directory/index.ts'
import type { ChannelAdapter } from './channel/index.ts'

export type StartLink = { readonly channel: Channel; readonly url: string }

/** Where somebody may open a chat with us that says this code by itself, one a channel. */
export type StartLinks = (code: string) => readonly StartLink[]

export const createStartLinks =
  (channels: readonly Pick<ChannelAdapter, 'channel' | 'startLink'>[]): StartLinks =>
  (code) => {
    const links = new Map<Channel, string>()
    for (const { channel, startLink } of channels) {
      const url = startLink?.(code)
      if (url !== undefined && !links.has(channel)) links.set(channel, url)
    }
    return [...links].map(([channel, url]) => ({ channel, url }))
  }
