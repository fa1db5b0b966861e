import type { Limits } from '../api/types.ts'

/** What is looked at here. */
export type FileLimits = Omit<Limits, 'text'>

type Candidate = { readonly name: string; readonly size: number; readonly type: string }
export type Refused = {
  readonly reason: 'empty' | 'too_large' | 'kind'
  readonly name: string
  /** The most that is taken, for `too_large`. */
  readonly megabytes: number
}

const MEGABYTE = 1024 * 1024

/** Trailing dots and spaces are nothing to Windows, which would run it all the same. */
const endingOf = (name: string): string =>
  /\.([^.]+)$/.exec(name.replace(/[\s.]+$/u, ''))?.[1]?.toLowerCase() ?? ''

const mostBytes = ({ bytes }: FileLimits, type: string): number =>
  bytes[type.split('/')[0] ?? ''] ?? bytes.document ?? Number.POSITIVE_INFINITY

/** Why the server would not have this file, known before a slow network is asked to carry it. */
export const refusalOf = ({ name, size, type }: Candidate, limits: FileLimits): Refused | undefined => {
  const most = mostBytes(limits, type)
  const refused = (reason: Refused['reason']) => ({ reason, name, megabytes: Math.floor(most / MEGABYTE) })
  if (limits.refusedEndings.includes(endingOf(name))) return refused('kind')
  if (size === 0) return refused('empty')
  return size > most ? refused('too_large') : undefined
}

export type Sorted<F> = {
  readonly files: readonly F[]
  readonly refused: readonly Refused[]
  readonly left: number
}

/** Those that may go with the message beside `already`, and what becomes of the others. */
export const sortOut = <F extends Candidate>(
  picked: readonly F[],
  already: readonly F[],
  limits: FileLimits,
): Sorted<F> => {
  const refused = picked.flatMap((file) => refusalOf(file, limits) ?? [])
  const good = picked.filter((file) => !refusalOf(file, limits))
  const files = [...already, ...good].slice(0, limits.files)
  return { files, refused, left: already.length + good.length - files.length }
}
