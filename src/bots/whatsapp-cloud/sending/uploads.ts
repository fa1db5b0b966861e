import { z } from 'zod'
import type { StoredFile } from '../../channel/index.ts'
import { type CloudApi, CloudFailure } from '../api/index.ts'

const uploadedSchema = z.object({ id: z.coerce.string().min(1) })

/** Media are kept thirty days; the same picture goes to several people within minutes. */
const KEPT_MS = 60 * 60 * 1_000
const REMEMBERED_AT_MOST = 500

type Uploaded = { readonly id: string; readonly until: number }

/** Files brought to the provider, once for all who are sent them by the same number. */
export class Uploads {
  readonly #api: CloudApi
  readonly #account: string
  readonly #uploaded = new Map<string, Uploaded>()

  constructor(api: CloudApi, account: string) {
    this.#api = api
    this.#account = account
  }

  /** The provider's id. Whatever goes wrong, nothing was shown to anybody. */
  async idOf(file: StoredFile, signal: AbortSignal): Promise<string> {
    const known = this.#uploaded.get(file.id)
    if (known && known.until > Date.now()) return known.id
    const id = await this.#upload(file, signal)
    if (this.#uploaded.size >= REMEMBERED_AT_MOST) this.#uploaded.clear()
    this.#uploaded.set(file.id, { id, until: Date.now() + KEPT_MS })
    return id
  }

  async #upload(file: StoredFile, signal: AbortSignal): Promise<string> {
    try {
      return uploadedSchema.parse(await this.#api.upload(`/${this.#account}/media`, file, signal)).id
    } catch (error) {
      if (error instanceof CloudFailure && error.kind === 'answered') throw error
      throw new CloudFailure('unsent', 'a file could not be uploaded')
    }
  }
}
