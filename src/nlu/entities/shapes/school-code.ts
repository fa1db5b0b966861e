/** Five digits and a letter: the national institution code, as typed; after SN they are a ticket's. */
const CODE = /(?<![A-Za-z0-9])(?<!\bsn[\s\u2010-\u2015_-])\d{5}[A-Za-z](?![A-Za-z0-9])/i

/** Most texts hold none, and are told by this at a glance. */
const MAY_HOLD_ONE = /\d{5}/

export const findSchoolCode = (text: string): string | undefined =>
  MAY_HOLD_ONE.test(text) ? CODE.exec(text)?.[0] : undefined
