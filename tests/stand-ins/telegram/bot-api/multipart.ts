import type { FileCabinet } from '../files.ts'

/** Sent as JSON inside a form. */
const JSON_FIELDS = new Set(['media', 'reply_markup', 'reply_parameters', 'link_preview_options'])

const ATTACHED = 'attach://'

/** The items of an album name the parts of the form that hold their contents. */
const withAttached = (fields: Record<string, unknown>): Record<string, unknown> => {
  if (!Array.isArray(fields.media)) return fields
  const { media, ...rest } = fields
  const filled = media.map((item: Record<string, unknown>) => {
    const name = String(item.media).slice(ATTACHED.length)
    const content = rest[name]
    delete rest[name]
    return { ...item, media: content }
  })
  return { ...rest, media: filled }
}

/** A call with a file in it: contents go to the cabinet, the rest is read as in a JSON call. */
export const readMultipart = async (
  body: Buffer,
  contentType: string,
  files: FileCabinet,
): Promise<Record<string, unknown>> => {
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': contentType },
  }).formData()
  const fields: Record<string, unknown> = {}
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string') {
      // telegraf repeats the method among the fields, which the original ignores
      if (name !== 'method') fields[name] = JSON_FIELDS.has(name) ? JSON.parse(value) : value
      continue
    }
    const content = Buffer.from(await value.arrayBuffer())
    fields[name] = { upload: files.upload(content), name: value.name, bytes: content.length }
  }
  return withAttached(fields)
}
