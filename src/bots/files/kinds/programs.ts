import type { Refusal } from './refusal.ts'

/** What runs, or installs what runs, as the content tells it. */
const PROGRAM_TYPES = new Set([
  'application/x-msdownload',
  'application/x-elf',
  'application/x-mach-binary',
  'application/java-vm',
  'application/java-archive',
  'application/vnd.android.package-archive',
  'application/x-deb',
  'application/x-rpm',
  'application/vnd.ms-cab-compressed',
  'application/x-shockwave-flash',
  'application/wasm',
  'application/x.ms.shortcut',
  'application/x.apple.alias',
  'application/x-apple-diskimage',
  'application/x-google-chrome-extension',
  'application/x-xpinstall',
  'application/x-ms-regedit',
  'application/vnd.ms-htmlhelp',
  'application/x-asar',
  'application/x-unix-archive',
])

/** Archives that we do not open. */
const CLOSED_TYPES = new Set([
  'application/x-rar-compressed',
  'application/x-7z-compressed',
  'application/x-tar',
  'application/gzip',
  'application/x-bzip2',
  'application/x-xz',
  'application/zstd',
  'application/x-lz4',
  'application/x-lzip',
  'application/x-lzh-compressed',
  'application/x-ace-compressed',
  'application/x-arj',
  'application/x-cpio',
  'application/x-compress',
])

/** What Windows runs by the ending of its name alone, whatever it holds. */
const PROGRAM_ENDINGS =
  'ade adp apk appx cab chm com cpl dll dmg exe hta ins iso isp jar lib lnk mde msc msi msix msp mst pif reg scr sys vhd vhdx xll'.split(
    ' ',
  )
const SCRIPT_ENDINGS = 'bash bat cmd js jse mjs php ps1 psm1 sct sh url vb vbe vbs wsc wsf wsh'.split(' ')
/** For pages that refuse before they send. */
export const REFUSED_ENDINGS: readonly string[] = [...PROGRAM_ENDINGS, ...SCRIPT_ENDINGS]

const endingWith = (endings: readonly string[]): RegExp => new RegExp(`\\.(?:${endings.join('|')})$`, 'i')
const PROGRAM_NAME = endingWith(PROGRAM_ENDINGS)
const SCRIPT_NAME = endingWith(SCRIPT_ENDINGS)
const ARCHIVE_NAME = /\.(?:7z|ace|arj|bz2|gz|lzh|rar|tar|tgz|xz|zip|zst)$/i

/** Trailing dots and spaces are nothing to Windows. */
const bare = (name: string): string => name.replace(/[\s.\u0000]+$/u, '')

/** A name can only make it worse: it is never a reason to trust a content. */
export const refusalByName = (name: string): Refusal | undefined => {
  if (PROGRAM_NAME.test(bare(name))) return 'program'
  return SCRIPT_NAME.test(bare(name)) ? 'script' : undefined
}

export const isArchiveName = (name: string): boolean => ARCHIVE_NAME.test(bare(name))

export const isClosedArchive = (type: string): boolean => CLOSED_TYPES.has(type)

const SCRIPT_START = /^\ufeff?(?:#!|<\?php\b|@echo\s+off\b|WScript\.|Windows Registry Editor)/i

export const refusalByContent = (type: string, head: Buffer): Refusal | undefined => {
  if (PROGRAM_TYPES.has(type)) return 'program'
  if (CLOSED_TYPES.has(type)) return 'archive_closed'
  return SCRIPT_START.test(head.subarray(0, 64).toString('utf8').trimStart()) ? 'script' : undefined
}
