import { z } from 'zod'

/** A wid: a string, or an object of the page. */
const wid = z
  .union([z.string(), z.looseObject({ _serialized: z.string() })])
  .transform((value) => (typeof value === 'string' ? value : value._serialized))

const loose = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)

/** What we read of a message model of WhatsApp Web; the page changes often, so that nothing but the id is relied on. */
export const pageMessage = z.looseObject({
  id: z.looseObject({
    id: z.string(),
    _serialized: z.string(),
    fromMe: z.boolean(),
    remote: wid,
    participant: loose(wid),
  }),
  from: loose(wid),
  author: loose(wid),
  type: loose(z.string()),
  body: loose(z.string()),
  caption: loose(z.string()),
  t: loose(z.number()),
  notifyName: loose(z.string()),
  directPath: loose(z.string()),
  mimetype: loose(z.string()),
  filename: loose(z.string()),
  size: loose(z.number()),
  quotedStanzaID: loose(z.string()),
  quotedParticipant: loose(wid),
  mentionedJidList: loose(z.array(wid)),
  isForwarded: loose(z.boolean()),
  lat: loose(z.number()),
  lng: loose(z.number()),
  loc: loose(z.string()),
  vcardList: loose(z.array(z.looseObject({ vcard: z.string() }))),
  parentMsgKey: loose(z.looseObject({ id: z.string() })),
  associationType: loose(z.union([z.string(), z.number()])),
  protocolMessageKey: loose(z.looseObject({ id: z.string() })),
  latestEditSenderTimestampMs: loose(z.number()),
  pollName: loose(z.string()),
})
export type PageMessage = z.infer<typeof pageMessage>

const pollKey = z.looseObject({ id: z.string(), _serialized: z.string(), fromMe: z.boolean(), remote: wid })

/** The library's PollVote: told as it happens, or read from the page's table, which names the poll by a string. */
export const pageVote = z.looseObject({
  voter: loose(wid),
  parentMessage: loose(z.looseObject({ id: pollKey })),
  parentMsgKey: loose(pollKey),
  selectedOptions: z.array(z.looseObject({ localId: z.number(), name: loose(z.string()) })),
  interractedAtTs: loose(z.number()),
})

export const pageReaction = z.looseObject({
  msgId: z.looseObject({ id: z.string(), _serialized: z.string(), fromMe: z.boolean(), remote: wid }),
  id: loose(z.looseObject({ fromMe: z.boolean() })),
  reaction: z
    .string()
    .nullish()
    .transform((value) => value ?? ''),
  senderId: wid,
  timestamp: loose(z.number()),
})
