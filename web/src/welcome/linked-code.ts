const IN_LINK = /^#code=([0-9A-Za-z-]{4,50})$/

/** The one-time code of a link that the person's own chat brought: behind the `#`, which no server is sent. */
export const codeOfLink = (hash: string): string | undefined => IN_LINK.exec(hash)?.[1]

/** Read once: what stays in the address bar stays in the history and in whatever is copied from it. */
export const takeCode = (): string | undefined => {
  const code = codeOfLink(location.hash)
  if (code !== undefined) history.replaceState(null, '', location.pathname + location.search)
  return code
}
