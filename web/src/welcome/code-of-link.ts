/** A marker of direction behind the address may have been taken for a part of it. */
const IN_LINK = /^#code=([0-9A-Za-z-]{4,50})(?:%E2%81%A9|\u2069)?$/

/** The one-time code of a link that the person's own chat brought: behind the `#`, which no server is sent. */
export const codeOfLink = (hash: string): string | undefined => IN_LINK.exec(hash)?.[1]
