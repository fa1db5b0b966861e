import path from 'node:path'
import type { Environment } from '../settings/index.ts'

/** A file as the person named it: `scripts/sanad.mjs` runs us in the package's folder, and says where they stand. */
export const userPath = (file: string, env: Environment): string =>
  path.resolve(env.SANAD_CALLED_FROM ?? process.cwd(), file)
