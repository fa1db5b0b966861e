import { server } from './server.js'

class OpaqueData {
  static async createFromData(blob) {
    return Object.assign(new OpaqueData(), { blob })
  }
  url() {
    return 'blob:'
  }
  autorelease() {}
  formData() {
    return this.blob
  }
}

class MediaData {
  constructor(fields) {
    Object.assign(this, fields)
  }
  set(fields) {
    Object.assign(this, fields)
  }
  toJSON() {
    const { mediaBlob, ...rest } = this
    return rest
  }
}

const kindOf = (type, { isPtt, asDocument }) => {
  if (asDocument) return 'document'
  if (isPtt) return 'ptt'
  return ['image', 'video', 'audio'].find((kind) => type.startsWith(kind)) ?? 'document'
}

const prepRawMedia = (opaque, params) => ({
  waitForPrep: async () => {
    const { blob } = opaque
    const type = kindOf(blob.type, params)
    return new MediaData({
      type,
      mimetype: blob.type,
      size: blob.size,
      filehash: `hash-${Math.random()}`,
      mediaBlob: opaque,
      ...(type === 'document' ? { filename: blob.name } : {}),
    })
  },
})

const objects = new Map()
let uploading

export const mediaModules = {
  WAWebMediaOpaqueData: OpaqueData,
  WAWebPrepRawMedia: {
    prepRawMedia: (opaque, params) => {
      uploading = opaque.blob
      return prepRawMedia(opaque, params)
    },
  },
  WAWebMediaStorage: {
    getOrCreateMediaObject: (filehash) => {
      const object = { filehash, type: 'image', size: 0, contentInfo: {}, consolidate: () => {} }
      objects.set(filehash, object)
      return object
    },
  },
  WAWebMmsMediaTypes: { msgToMediaType: ({ type }) => type, castToV4: (type) => type },
  WAWebMediaDataUtils: { shouldUseMediaCache: () => false },
  WAWebMediaMmsV4Upload: {
    uploadMedia: async () => {
      const { id } = await server.upload(uploading)
      return { mediaEntry: { mmsUrl: `/api/media/${id}`, directPath: `/api/media/${id}` } }
    },
  },
  WAWebDownloadManager: {
    downloadManager: {
      downloadAndMaybeDecrypt: async ({ directPath }) => {
        const response = await fetch(directPath)
        if (!response.ok) throw Object.assign(new Error('gone'), { status: response.status })
        return response.arrayBuffer()
      },
    },
  },
}
