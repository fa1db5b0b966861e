import { Command } from 'commander'
import { addArchive } from './commands/archive.ts'
import { addBench } from './commands/bench.ts'
import { addCalendar } from './commands/calendar.ts'
import { addChannels } from './commands/channels.ts'
import { addChat } from './commands/chat.ts'
import { addDeliveries } from './commands/deliveries.ts'
import { addDirectory } from './commands/directory.ts'
import { addNlu } from './commands/nlu.ts'
import { addPeople } from './commands/people.ts'
import { addPolicy } from './commands/policy.ts'
import { addServe } from './commands/serve.ts'
import { addSimulate } from './commands/simulate.ts'
import { addSla } from './commands/sla.ts'
import { addTemplates } from './commands/templates.ts'
import { addTickets } from './commands/tickets.ts'
import { addTorture } from './commands/torture.ts'
import { addWhatsapp } from './commands/whatsapp.ts'
import type { WithContext } from './commands/with-context.ts'
import { versionOf } from './serve/prepare/version.ts'

/** The whole command line; a mistake in its use throws commander's own error. */
export const createProgram = (withContext: WithContext): Command => {
  const program = new Command('sanad')
    .description('Sanad, the support desk of a school network')
    .version(versionOf())
    // `torture` and `torture nlu` both have --json: each takes what stands after its own name.
    .enablePositionalOptions()
    .exitOverride()
    .showHelpAfterError('Add --help to see what is expected.')
  for (const add of [
    addServe,
    addChat,
    addDirectory,
    addPeople,
    addCalendar,
    addPolicy,
    addSla,
    addSimulate,
    addDeliveries,
    addChannels,
    addTickets,
    addTemplates,
    addWhatsapp,
    addNlu,
    addBench,
    addArchive,
    addTorture,
  ]) {
    add(program, withContext)
  }
  return program
}
