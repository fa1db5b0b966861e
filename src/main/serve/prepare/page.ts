import path from 'node:path'
import { buildWeb } from '../../../http/index.ts'
import type { Context } from '../../terminal/index.ts'

const OUT_DIR = path.join(import.meta.dirname, '../../../../dist/web')

/** Builds the web chat's page when its sources have changed since the last time; returns its folder. */
export const buildPage = async ({ logger }: Context): Promise<string> => {
  await buildWeb({ outDir: OUT_DIR })
  logger.debug('the page is built')
  return OUT_DIR
}
