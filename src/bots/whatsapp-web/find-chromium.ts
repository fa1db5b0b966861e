import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { AppError } from '../../shared/index.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
}

const isUsable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The browser of the settings, or one in its usual places; without one the channel cannot be. */
export const findChromium = (named: string | undefined, searchPath = process.env.PATH ?? ''): string => {
  const folders = searchPath.split(path.delimiter).filter(Boolean)
  const usual = [
    ...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))),
    ...(ELSEWHERE[process.platform] ?? []),
  ]
  const found = (named ? [named] : usual).find(isUsable)
  if (!found) throw new AppError('unavailable', 'setup.no_chromium')
  return found
}
