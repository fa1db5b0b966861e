import type { ChannelAdapter, LostDelivery, Operations, Pipeline } from '../../bots/index.ts'
import type { DeliveryProblem, Notifications } from '../../notifications/index.ts'

const toLost = ({ status, personId, createdAt, attempts }: DeliveryProblem): LostDelivery => {
  const last = attempts.at(-1)
  return {
    status: status === 'dead' ? 'dead' : 'unreachable',
    at: createdAt,
    ...(personId === undefined ? {} : { personId }),
    ...(last ? { channel: last.to.channel } : {}),
    ...(last?.reason === undefined ? {} : { reason: last.reason }),
  }
}

/** What an operator may ask about in a chat. */
export const createOperations = (parts: {
  readonly notifications: Pick<Notifications, 'counts' | 'listProblems'>
  readonly pipeline: () => Pick<Pipeline, 'countPending'>
  readonly channels: readonly Pick<ChannelAdapter, 'channel' | 'sender'>[]
}): Operations => ({
  listLost: async () => (await parts.notifications.listProblems()).map(toLost),
  countDeliveries: () => parts.notifications.counts(),
  countInbox: () => parts.pipeline().countPending(),
  listChannels: () =>
    parts.channels.map(({ channel, sender }) => ({ channel, isReady: sender.isReady?.() ?? true })),
})
