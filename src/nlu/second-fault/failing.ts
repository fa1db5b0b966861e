import { piecesOf } from '../contrast/pieces.ts'
import { FAILS } from './words.ts'

/** Says of something that it fails, in a word of its own: broken, cut, "ne marche pas", "ما خدامش". */
export const saysFailure = (text: string): boolean => piecesOf(text).some(({ word }) => FAILS.has(word))
