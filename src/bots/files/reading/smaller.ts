import type { Readable } from 'node:stream'
import sharp, { type Metadata, type Sharp } from 'sharp'

/** Longer sides gain nothing on a telephone and cost minutes on a slow line. */
const LONGEST_SIDE = 1_600
const QUALITY = 82
/** A picture that claims more would take all the memory there is. */
const MOST_PIXELS = 60_000_000

// every picture is looked at once: what a cache keeps is only memory
sharp.cache(false)
sharp.concurrency(1)

const READ = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/tiff',
  'image/avif',
  'image/heic',
  'image/heif',
])
/** What every phone and every provider shows. */
const SHOWN = new Set(['image/jpeg', 'image/png'])

export const mayBeSmaller = (type: string): boolean => READ.has(type)

export type Smaller = { readonly content: Buffer; readonly type: string; readonly ending: string }

const OPTIONS = { limitInputPixels: MOST_PIXELS, failOn: 'error' } as const

const isBare = ({ exif, xmp, iptc, orientation }: Metadata): boolean =>
  exif === undefined && xmp === undefined && iptc === undefined && (orientation ?? 1) === 1

/**
 * The picture upright, at most 1600 pixels long, without what the camera wrote beside it (the place above all).
 * Undefined when it is so already; throws when it cannot be read as a picture.
 */
export const makeSmaller = async (type: string, open: () => Readable): Promise<Smaller | undefined> => {
  const metadata = await through(open(), sharp(OPTIONS), (image) => image.metadata())
  const { width = 0, height = 0, hasAlpha, pages = 1 } = metadata
  // one picture of a moving one would not be what was sent
  if (pages > 1) return undefined
  const fits = Math.max(width, height) <= LONGEST_SIDE
  if (fits && SHOWN.has(type) && isBare(metadata)) return undefined
  const resized = sharp(OPTIONS)
    .autoOrient()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
  const encoded = hasAlpha ? resized.png({ palette: true }) : resized.jpeg({ quality: QUALITY })
  const content = await through(open(), encoded, (image) => image.toBuffer())
  return hasAlpha
    ? { content, type: 'image/png', ending: '.png' }
    : { content, type: 'image/jpeg', ending: '.jpg' }
}

/** A source that fails must fail the picture, and a picture that fails must end the source. */
const through = async <T>(source: Readable, image: Sharp, work: (image: Sharp) => Promise<T>): Promise<T> => {
  source.once('error', (error) => image.destroy(error))
  try {
    return await work(source.pipe(image))
  } finally {
    source.destroy()
  }
}
