import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

const PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => path.join(folder, 'Google/Chrome/Application/chrome.exe')),
}

const CURE = 'install Chromium or Chrome, or set CHROMIUM_PATH to its file'

const usable = (file) => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The browser that was named, or one in its usual places. */
export const findChromium = (env = process.env) => {
  const named = env.CHROMIUM_PATH || env.WHATSAPP_WEB_CHROMIUM
  if (named) {
    if (usable(named)) return named
    throw new Error(`CHROMIUM_PATH names ${named}, which cannot be run: ${CURE}.`)
  }
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean)
  const onPath = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
  return [...onPath, ...(PLACES[process.platform] ?? [])].find(usable)
}

const canInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && findTool('apt-get')

const findTool = (name) =>
  (process.env.PATH ?? '').split(path.delimiter).some((folder) => usable(path.join(folder, name)))

/** Debian's own package; Ubuntu's of that name is an empty shell around a snap, and is found unusable below. */
const aptInstall = () => {
  process.stderr.write('chromium: installing it with apt-get (once, about a minute)\n')
  const options = {
    stdio: ['ignore', 'ignore', 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  const updated = spawnSync('apt-get', ['update', '-qq'], options)
  if (updated.status !== 0) return
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options)
}

/** The tests need a real browser: a missing one is an error, not a reason to skip them. */
export const ensureChromium = () => {
  const found = findChromium()
  if (found) return found
  if (canInstall()) aptInstall()
  const installed = findChromium()
  if (installed) return installed
  throw new Error(`No Chromium was found, and the tests need a real one: ${CURE}.`)
}
