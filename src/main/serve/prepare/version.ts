import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The product's version, as package.json says. */
export const versionOf = (): string => {
  const file = path.join(import.meta.dirname, '../../../../package.json')
  return String(JSON.parse(readFileSync(file, 'utf8')).version)
}
