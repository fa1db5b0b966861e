import { type Context, createContext } from '../terminal/index.ts'

/** Turns a command's work into a commander action: the settings are read only when it really runs. */
export type WithContext = <Args extends unknown[]>(
  work: (context: Context, ...args: Args) => Promise<void>,
) => (...args: Args) => Promise<void>

export const withContext: WithContext =
  (work) =>
  (...args) =>
    work(createContext(process.env, process.cwd()), ...args)
