type Body = Record<string, unknown>
type Profile = Map<string, unknown>

const keyOf = (what: string, { scope, language_code: language = '' }: Body): string =>
  JSON.stringify([what, scope ?? null, language])

/** getMyCommands, getMyDescription, getMyShortDescription, getChatMenuButton. */
export const readProfile = (profile: Profile, method: string, body: Body): unknown => {
  const what = method.slice('get'.length)
  const kept = profile.get(keyOf(what, body))
  if (what === 'MyCommands') return kept ?? []
  if (what === 'MyDescription') return { description: kept ?? '' }
  if (what === 'MyShortDescription') return { short_description: kept ?? '' }
  return kept ?? { type: 'default' }
}

/** setMyCommands, …: what it takes stands under another name each time. */
export const writeProfile = (profile: Profile, method: string, body: Body): unknown => {
  const { commands, description, short_description: short, menu_button: button } = body
  profile.set(keyOf(method.slice('set'.length), body), commands ?? description ?? short ?? button)
  return true
}
