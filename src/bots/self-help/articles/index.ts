import type { Article } from './article.ts'
import { DEVICE_ARTICLES } from './devices.ts'
import { ROOM_ARTICLES } from './room.ts'
import { SERVICE_ARTICLES } from './services.ts'

export type { Article } from './article.ts'

export const ARTICLES: readonly Article[] = [...DEVICE_ARTICLES, ...ROOM_ARTICLES, ...SERVICE_ARTICLES]
