/** A slash command: what it stands for, in words that anybody could have written, and where it is offered. */
type Command = {
  readonly name: string
  /** Understood as well, and not shown twice. */
  readonly alias?: string
  /** Key of the words. */
  readonly says: string
  /** No other bot has a command of that name: in a group it means us. */
  readonly inGroups?: true
  /** Means nothing in a private chat. */
  readonly inGroupsOnly?: true
}

/** Every command that is understood, in the order in which channels show them. `/demo` belongs to the demonstration alone. */
export const COMMANDS = [
  { name: 'start', says: 'channel:command.start' },
  { name: 'aide', alias: 'help', says: 'channel:command.help', inGroups: true },
  { name: 'statut', alias: 'status', says: 'channel:command.status', inGroups: true },
  { name: 'langue', says: 'channel:command.language' },
  { name: 'lier', alias: 'link', says: 'channel:command.link' },
  { name: 'delier', alias: 'unlink', says: 'channel:command.unlink' },
  { name: 'web', says: 'channel:command.web' },
  { name: 'salle', says: 'channel:command.room', inGroups: true, inGroupsOnly: true },
  { name: 'finsalle', says: 'channel:command.no_room', inGroups: true, inGroupsOnly: true },
] as const satisfies readonly Command[]

const all: readonly Command[] = COMMANDS
const saysOf = new Map(
  all.flatMap(({ name, alias, says }) =>
    [name, ...(alias === undefined ? [] : [alias])].map((one) => [one, says]),
  ),
)

/** The key of the words that a command stands for. */
export const wordsOfCommand = (name: string): string | undefined => saysOf.get(name.toLowerCase())

export const PRIVATE_COMMANDS: readonly string[] = all.flatMap(({ name, inGroupsOnly }) =>
  inGroupsOnly ? [] : [name],
)
export const GROUP_COMMANDS: readonly string[] = all.flatMap(({ name, inGroups }) => (inGroups ? [name] : []))
