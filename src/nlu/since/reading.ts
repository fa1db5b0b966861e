import type { DayPart, Relative, TimeUnit } from './lexicon.ts'
import type { MoonDay } from './resolving/moon.ts'

/** What a phrase says about when, before anybody asks what day it is today. */
export type Reading =
  | { readonly kind: 'ago'; readonly amount: number; readonly unit: TimeUnit }
  | { readonly kind: 'relative'; readonly day: Relative; readonly time: TimeOfDay }
  | {
      readonly kind: 'weekday'
      readonly weekday: number
      readonly time: TimeOfDay
      /** Of the week before this one, not merely the last such day. */
      readonly ofLastWeek?: true
    }
  | {
      readonly kind: 'date'
      readonly day: number
      readonly month: number | undefined
      /** The middle or the end of a month. */
      readonly about?: true
      /** "Vendredi 13": only such a day that is that day of the week. */
      readonly weekday?: number
      readonly time?: TimeOfDay
    }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'season'; readonly month: number; readonly day: number }
  /** A school break, or what came before it; the one that begins about that month, else the latest. */
  | { readonly kind: 'break'; readonly before: boolean; readonly month: number | undefined }
  /** The latest of these feasts. */
  | { readonly kind: 'feast'; readonly days: readonly MoonDay[] }
  | { readonly kind: 'period'; readonly unit: 'weeks' | 'months' | 'years'; readonly back: 0 | 1 }
  | { readonly kind: 'time'; readonly time: TimeOfDay }

/** A clock time, or a part of the day, or neither. */
export type TimeOfDay =
  | { readonly hour: number; readonly minute: number }
  | { readonly part: DayPart }
  | undefined
