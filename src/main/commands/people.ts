import type { Command } from 'commander'
import type { WithContext } from './with-context.ts'

export const addPeople = (program: Command, withContext: WithContext): void => {
  const people = program.command('people').description('the people of the directory')
  people
    .command('link')
    .description('print a one-time code that links a chat to this person: how the first operator comes in')
    .argument('<person>', 'the id of the person, for example operator-1')
    .action(
      withContext(async (context, personId: string) => {
        const { linkPerson } = await import('./run/people/link-person.ts')
        await linkPerson(context, personId)
      }),
    )
  people
    .command('unlink')
    .description(
      'forget the chats of this person on a channel: a lost telephone, a number that is no longer theirs',
    )
    .argument('<person>', 'the id of the person')
    .argument(
      '<channel>',
      'telegram, whatsapp-web, whatsapp-cloud, or webchat: the pages they are signed in to',
    )
    .action(
      withContext(async (context, personId: string, channel: string) => {
        const { unlinkPerson } = await import('./run/people/unlink-person.ts')
        await unlinkPerson(context, personId, channel)
      }),
    )
  people
    .command('anonymise')
    .description(
      'take away who a person is (names, phone, chats, codes) and end their roles; the trail stays',
    )
    .argument('<person>', 'the id of the person')
    .option('--yes', 'confirm: this cannot be undone')
    .action(
      withContext(async (context, personId: string, flags: { yes?: true }) => {
        const { runAnonymisePerson } = await import('./run/people/anonymise-person.ts')
        await runAnonymisePerson(context, personId, flags)
      }),
    )
  for (const [name, blocked, what] of [
    ['block', true, 'stop the messages of a person who floods; what they write is ignored and counted'],
    ['unblock', false, 'let the messages of a person in again'],
  ] as const) {
    people
      .command(name)
      .description(what)
      .argument('<person>', 'the id of the person')
      .action(
        withContext(async (context, personId: string) => {
          const { blockPerson } = await import('./run/people/block-person.ts')
          await blockPerson(context, personId, blocked)
        }),
      )
  }
}
