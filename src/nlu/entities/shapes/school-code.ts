/** Five digits and a letter: the national institution code, as typed; after SN they are a ticket's. */
const CODE = /(?<![A-Za-z0-9])(?<!\bsn[\s\u2010-\u2015_-])\d{5}[A-Za-z](?![A-Za-z0-9])/i

export const findSchoolCode = (text: string): string | undefined => CODE.exec(text)?.[0]
