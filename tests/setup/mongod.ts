import type { TestProject } from 'vitest/node'

export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const given = process.env.SANAD_TEST_MONGODB_URI
  if (!given) throw new Error('set SANAD_TEST_MONGODB_URI for now')
  project.provide('mongoUri', given)
  return async () => {}
}
