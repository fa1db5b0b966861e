import type { BenchProvider } from './provider.ts'
import { telegram } from './telegram.ts'
import { whatsappCloud } from './whatsapp-cloud.ts'

/** Every provider that can be measured: one file each. */
export const PROVIDERS: readonly BenchProvider[] = [telegram, whatsappCloud]

export const providerOf = (key: string): BenchProvider => {
  const found = PROVIDERS.find((provider) => provider.key === key)
  if (!found) throw new Error(`no provider ${key}`)
  return found
}
export type { BenchProvider } from './provider.ts'
