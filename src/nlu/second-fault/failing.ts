import { lineOf } from '../text/line.ts'
import { FAILS } from './words.ts'

/** Says of something that it fails, in a word of its own: broken, cut, "ne marche pas", "ما خدامش". */
export const saysFailure = (text: string): boolean => lineOf(text).pieces.some(({ word }) => FAILS.has(word))
