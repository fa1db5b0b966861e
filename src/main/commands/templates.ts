import type { Command } from 'commander'
import type { TemplateFlags } from './run/templates.ts'
import type { WithContext } from './with-context.ts'

const FILE = 'the templates as JSON (default: locales/whatsapp-templates.json)'

export const addTemplates = (program: Command, withContext: WithContext): void => {
  const templates = program
    .command('templates')
    .description('what WhatsApp is sent more than 24 hours after a person last wrote')
  templates
    .command('lint')
    .description('say what Meta would refuse, and where the templates disagree with the texts, line by line')
    .argument('[file]', FILE)
    .option('--json', 'print it as JSON')
    .action(
      withContext(async (context, file: string | undefined, flags: TemplateFlags) => {
        const { runLintTemplates } = await import('./run/templates.ts')
        await runLintTemplates(context, file, flags)
      }),
    )
  templates
    .command('export')
    .description("print the templates as Meta's message_templates takes them, one a line")
    .argument('[file]', FILE)
    .action(
      withContext(async (context, file: string | undefined) => {
        const { runExportTemplates } = await import('./run/templates.ts')
        await runExportTemplates(context, file)
      }),
    )
}
