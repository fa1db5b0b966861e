import { codeOfLink } from './code-of-link.ts'

/** Read once: what stays in the address bar stays in the history and in whatever is copied from it. */
export const takeCode = (): string | undefined => {
  const code = codeOfLink(location.hash)
  if (code !== undefined) history.replaceState(null, '', location.pathname + location.search)
  return code
}
