import type { Command } from 'commander'
import type { WithContext } from './with-context.ts'

export const addWhatsapp = (program: Command, withContext: WithContext): void => {
  const whatsapp = program.command('whatsapp').description('the number that is linked by WhatsApp Web')
  whatsapp
    .command('status')
    .description('what the node that hosts the number says of it')
    .option('--json', 'print it as JSON')
    .action(
      withContext(async (context, flags: { json?: true }) => {
        const { whatsappStatus } = await import('./run/whatsapp-status.ts')
        await whatsappStatus(context, flags)
      }),
    )
  whatsapp
    .command('qr')
    .description('the code to scan with the phone (Linked devices), while the number waits to be linked')
    .action(
      withContext(async (context) => {
        const { whatsappQr } = await import('./run/whatsapp-status.ts')
        await whatsappQr(context)
      }),
    )
}
