/** Five digits and a letter: the national institution code, as typed. */
const CODE = /(?<![A-Za-z0-9])\d{5}[A-Za-z](?![A-Za-z0-9])/

export const findSchoolCode = (text: string): string | undefined => CODE.exec(text)?.[0]
