import { rm, stat } from 'node:fs/promises'
import type { Profile } from '../domain/hosting.ts'
import type { SessionStore } from '../session/store.ts'
import type { Installation } from '../state/installation.ts'
import type { Places } from './places.ts'

const exists = (folder: string): Promise<boolean> =>
  stat(folder).then(
    () => true,
    () => false,
  )

/** Which copy of the session this node begins with: its own is the newest when it was the last to host. */
export const firstProfile = async (
  places: Places,
  installation: Installation,
): Promise<{ profile: Profile; linked: boolean }> => {
  const { lastHost, linked = false } = await installation.read()
  const ours = lastHost === places.hostId && (await exists(places.profileDir))
  return { profile: ours ? 'kept' : 'newest', linked }
}

/** Puts the profile where the browser will look for it. A copy that is not there leaves an empty profile. */
export const prepareProfile = async (
  profile: Profile,
  { places, store }: { readonly places: Places; readonly store: SessionStore },
): Promise<void> => {
  if (profile === 'kept' && (await exists(places.profileDir))) return
  await rm(places.profileDir, { recursive: true, force: true })
  if (profile === 'newest' || profile === 'kept') await store.extract(places.profileDir, 'newest')
  if (profile === 'previous') await store.extract(places.profileDir, 'previous')
}
