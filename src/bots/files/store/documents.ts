import type { Collection, Db, ObjectId } from 'mongodb'
import type { Connection } from 'mongoose'

/** A file as GridFS has it (`attachments.files`); what was stored before types were read has no `sniffed`. */
export type FileDocument = {
  _id: ObjectId
  length: number
  chunkSize: number
  uploadDate: Date
  filename: string
  metadata: FileMetadata
}

export type FileMetadata = {
  type: string
  sniffed?: true
  /** Who put it into the web chat. */
  ownerId?: string
  /** It is the smaller form of that image. */
  variantOf?: string
  /** An image that needs no smaller form, or has none. */
  sentAsIs?: true
}

/** A piece of a file (`attachments.chunks`). */
export type ChunkDocument = {
  _id?: ObjectId
  files_id: ObjectId
  n: number
  data: Buffer
  /** Whose writing it belongs to; GridFS itself knows no such field and does not mind. */
  writer?: string
}

/** A file that is being written: what is left of it after a crash is found by this. Machine time. */
export type WritingDocument = { _id: string; writer: string; at: Date }

export type FileCollections = {
  readonly files: Collection<FileDocument>
  readonly chunks: Collection<ChunkDocument>
  readonly writings: Collection<WritingDocument>
}

const named = (db: Db): FileCollections => ({
  files: db.collection<FileDocument>('attachments.files', { ignoreUndefined: true }),
  chunks: db.collection<ChunkDocument>('attachments.chunks', { promoteBuffers: true }),
  writings: db.collection<WritingDocument>('attachment_writings'),
})

export const fileCollections = (connection: Connection): FileCollections =>
  named(connection.getClient().db(connection.name))

/** 24 hexadecimal digits; nothing else is ever looked for. */
export const isFileId = (id: string): boolean => /^[0-9a-f]{24}$/.test(id)
