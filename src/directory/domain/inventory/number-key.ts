import { fold } from '../../../shared/text/index.ts'

/** A serial or inventory number in one spelling: "10101A-003", "10101a 003" and "10101A/003" are one. */
export const numberKey = (number: string): string => fold(number).replace(/[^\p{L}\p{N}]/gu, '')
