/**
 * What stands where something personal stood. Each has the shape of what it hides, so that a line stays natural
 * and its labels right: the reading of a message takes every reference for one and every long number for one
 * (text/message.ts), and the extraction finds these by the same shapes (entities/shapes). None can be real: a
 * reference has six characters after SN, no institution has the number 0, RFC 2606 keeps example.com free.
 */
export const STAND_INS = {
  reference: 'SN-00000',
  schoolCode: '00000A',
  phone: '0600000000',
  mailbox: 'nom',
  host: 'example.com',
  handle: '@nom',
  /** A first name of women and men alike, so that "M." and "Mme" both fit; no other word of the desk's. */
  latinName: 'Ihsane',
  arabicName: 'إحسان',
} as const
