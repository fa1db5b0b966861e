import type { z } from 'zod'
import { type Fault, type FaultPath, type PlacedFault, writePath } from './fault.ts'
import { NotJson, Places } from './places.ts'

export type ReadResult<T> =
  | { readonly value: T; readonly place: (faults: readonly Fault[]) => PlacedFault[] }
  | { readonly faults: readonly PlacedFault[] }

/**
 * Reads a JSON text that people wrote: what is wrong with it is told entry by entry, with its line. Checks of the
 * schema's own add issues of zod's kind `custom` whose `params` are `{ code, …params }`.
 */
export const readJson = <T>(text: string, schema: z.ZodType<T>): ReadResult<T> => {
  const json = text.replace(/^\uFEFF/, '')
  const parsed = parse(json)
  if ('faults' in parsed) return parsed
  const { places } = parsed
  const place = (faults: readonly Fault[]) =>
    faults
      .map(({ path, code, params }) => ({ line: places.lineOf(path), entry: writePath(path), code, params }))
      .toSorted((a, b) => a.line - b.line)
  const repeated = places.repeated.map((path) => ({ path, code: 'file.repeated_key', params: {} }))
  const checked = schema.safeParse(parsed.value)
  const issues = checked.success ? [] : checked.error.issues.flatMap((issue) => faultsOf(issue, parsed.value))
  const faults = [...repeated, ...issues]
  return checked.success && faults.length === 0 ? { value: checked.data, place } : { faults: place(faults) }
}

type Parsed = { readonly value: unknown; readonly places: Places } | { readonly faults: PlacedFault[] }

const parse = (json: string): Parsed => {
  try {
    const places = new Places(json)
    return { value: JSON.parse(json), places }
  } catch (error) {
    const line = error instanceof NotJson ? error.line : 1
    return { faults: [{ line, entry: '', code: 'file.not_json', params: {} }] }
  }
}

const valueAt = (value: unknown, path: FaultPath): unknown =>
  path.reduce<unknown>(
    (inner, step) => (inner as Record<string | number, unknown> | undefined)?.[step],
    value,
  )

const faultsOf = (issue: z.core.$ZodIssue, value: unknown): Fault[] => {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
  const fault = (code: string, params: Fault['params'] = {}): Fault[] => [{ path, code, params }]
  if (issue.code === 'custom') {
    const { code, ...params } = issue.params as { code: string } & Fault['params']
    return fault(code, params)
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], code: 'file.unknown_key', params: { key } }))
  }
  if (valueAt(value, path) === undefined) return fault('file.missing', { key: String(path.at(-1) ?? '') })
  return fault('file.wrong_value', { expected: expectedBy(issue) })
}

const expectedBy = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected
    case 'invalid_value':
      return issue.values.map(String).join(', ')
    case 'too_big':
      return `≤ ${issue.maximum}`
    case 'too_small':
      return `≥ ${issue.minimum}`
    case 'invalid_format':
      return issue.pattern ?? issue.format
    default:
      return issue.message
  }
}
