/** Below this a picture goes as it is. */
const SMALL_BYTES = 1_000_000
/** Enough to read a label on a photo of a machine. */
const MOST_PIXELS = 2_048
const QUALITY = 0.85
/** Not GIF, which may move, nor what this browser may not know. */
const SHRINKABLE = /^image\/(jpeg|png|webp)$/

const redraw = async (file: File): Promise<Blob | null> => {
  const picture = await createImageBitmap(file)
  const scale = Math.min(1, MOST_PIXELS / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
}

/**
 * A phone's photo is 4 MB and takes more than a minute at 400 kbit/s; this one takes ten seconds, and the place where it was taken
 * does not go with it. What cannot be drawn, or gets no smaller, stays what it was.
 */
export const shrinkPicture = async (file: File): Promise<File> => {
  if (!SHRINKABLE.test(file.type) || file.size < SMALL_BYTES) return file
  const drawn = await redraw(file).catch(() => null)
  if (!drawn || drawn.size >= file.size) return file
  const name = file.name.replace(/\.(png|webp|jpeg)$/i, '.jpg')
  return new File([drawn], name, { type: 'image/jpeg', lastModified: file.lastModified })
}
