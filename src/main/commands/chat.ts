import type { Command } from 'commander'
import type { ChatFlags } from './run/chat.ts'
import type { WithContext } from './with-context.ts'

export const addChat = (program: Command, withContext: WithContext): void => {
  program
    .command('chat')
    .description('talk to a running server from the terminal: one message a line, replies printed')
    .requiredOption('--as <person>', 'who speaks: the id of a demonstration person, for example teacher-1')
    .option('--url <address>', 'the server (default: the one that runs here, else http://HOST:PORT)')
    .option('--json', 'one JSON object a line for each message of the bot')
    .action(
      withContext(async (context, flags: ChatFlags) => {
        const { runChat } = await import('./run/chat.ts')
        await runChat(context, flags)
      }),
    )
}
