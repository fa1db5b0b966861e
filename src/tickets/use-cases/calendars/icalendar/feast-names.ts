import type { Day } from '../../../domain/calendar/day.ts'
import { type MoonEvent, occurrenceNear } from '../../../domain/calendar/rules/moon.ts'

const WORDS: Readonly<Record<MoonEvent, RegExp>> = {
  eid_al_fitr: /fitr|الفطر/,
  eid_al_adha: /ad+ha|aid el kebir|الاضحي|الاضحى|عيد الكبير/,
  mawlid: /ma?wlid|mouloud|المولد/,
  muharram: /mo?u?harr?[ae]m|hegire|hijri|محرم|الهجري/,
  ramadan: /ramadh?an|رمضان/,
}

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()

/** The computed event that an entry of this name, at this date, announces. */
export const announcedBy = (name: string, from: Day): MoonEvent | undefined => {
  const words = plain(name)
  return (Object.keys(WORDS) as MoonEvent[]).find(
    (event) => WORDS[event].test(words) && occurrenceNear(event, from) !== undefined,
  )
}
