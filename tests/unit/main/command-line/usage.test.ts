import { type Command, CommanderError } from 'commander'
import { describe, expect, it } from 'vitest'
import type { WithContext } from '../../../../src/main/commands/with-context.ts'
import { createProgram } from '../../../../src/main/program.ts'
import { createContext, exitCodeFor } from '../../../../src/main/terminal/index.ts'

const eachCommand = (command: Command): Command[] => [command, ...command.commands.flatMap(eachCommand)]
const nameOf = (command: Command): string =>
  command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name()

const build = (withContext: WithContext) => {
  const program = createProgram(withContext)
  const written = { out: '', err: '' }
  for (const command of eachCommand(program))
    command.configureOutput({
      writeOut: (text) => {
        written.out += text
      },
      writeErr: (text) => {
        written.err += text
      },
    })
  return { program, written }
}

/** As the command line runs it: the settings are read only where a command's work really begins. */
const run = async (args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
  const { program, written } = build(
    (work) =>
      (...given) =>
        work(createContext(env, process.cwd()), ...given),
  )
  try {
    await program.parseAsync([...args], { from: 'user' })
    return { code: 0, ...written }
  } catch (error) {
    const isOurs = !(error instanceof CommanderError)
    return { code: exitCodeFor(error), ...written, ...(isOurs ? { err: String(error) } : {}) }
  }
}

const { program } = build(() => () => Promise.reject(new Error('nothing is run here')))
const names = eachCommand(program)
  .slice(1)
  .map((command) => nameOf(command).split(' ').slice(1))

// a command loads its parts when it runs, on a machine that may be busy
describe('the command line', { timeout: 60_000 }, () => {
  it('has the commands that people are told of', () => {
    const told = ['serve', 'chat', 'directory', 'people', 'calendar', 'policy', 'sla', 'simulate', 'channels']
    const more = ['tickets', 'templates', 'whatsapp', 'nlu', 'bench', 'backup', 'restore', 'torture']
    expect(names.filter(({ length }) => length === 1).flat()).toEqual(
      expect.arrayContaining([...told, ...more]),
    )
    expect(names).toContainEqual(['nlu', 'suggestions', 'approve'])
  })

  it.each(names.map((name) => [name.join(' '), name] as const))(
    'has help on stdout for "%s", whatever the settings say',
    async (title, name) => {
      const { code, out, err } = await run([...name, '--help'], { PORT: 'wrong' })
      expect([code, err]).toEqual([0, ''])
      expect(out).toContain(`Usage: sanad ${title}`)
    },
  )

  it.each([
    [['directory']],
    [['chat', '--as']],
    [['backup']],
    [['backup', 'a', 'b']],
    [['serve', '--colour']],
    [['people', 'anonymise', 'teacher-1']],
    [['calendar', 'explain', 'MEN', '30-02-2026']],
    [['calendar', 'show', 'MEN', '--from', '2026-02-02', '--to', '2026-02-01']],
    [['calendar', 'import', 'MEN', 'x.ics', '--kind', 'feast']],
    [['bench', 'nothing']],
    [['simulate', '--days', '0']],
    [['simulate', '--from', '2026-02-30']],
    [['simulate', '--pace', 'lazy']],
    [['nlu', 'suggestions', 'list', '--status', 'lost']],
    [['nlu', 'suggestions', 'approve', 'x', '--intent', 'report_falt']],
    [['chat', '--as', 'teacher-1', '--url', 'nowhere']],
  ])('ends with 2 for the wrong use %j, and prints nothing to stdout', async (args) => {
    const { code, out, err } = await run(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).not.toBe('')
  })
})
