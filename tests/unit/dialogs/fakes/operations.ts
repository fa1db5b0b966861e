import type { Operations } from '../../../../src/bots/index.ts'

/** Three messages were lost, two wait, and WhatsApp is not connected. */
export const OPERATIONS: Operations = {
  listLost: async () => [
    {
      status: 'unreachable',
      personId: 'teacher-fr',
      at: new Date('2026-11-24T08:00:00Z'),
      channel: 'telegram',
      reason: 'bot was blocked by the user',
    },
    { status: 'unreachable', personId: 'omar', at: new Date('2026-11-23T08:00:00Z') },
    { status: 'dead', personId: 'director', at: new Date('2026-11-22T08:00:00Z'), channel: 'whatsapp-cloud' },
  ],
  countDeliveries: async () => ({ unreachable: 2, dead: 1, pending: 2, sending: 0 }),
  countInbox: async () => 4,
  listChannels: () => [
    { channel: 'telegram', isReady: true },
    { channel: 'whatsapp-web', isReady: false },
    { channel: 'webchat', isReady: true },
  ],
}
