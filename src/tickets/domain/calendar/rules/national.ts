import type { LocalizedName } from '../../../../shared/index.ts'
import { MOROCCAN_WEEK, RAMADAN_WEEK } from '../working-week.ts'
import type { MoonEvent } from './moon.ts'
import type { RuleVersion, YearlyHoliday } from './rule-set.ts'

const yearly = (monthDay: string, ar: string, fr: string, since?: number): YearlyHoliday => ({
  monthDay,
  name: { ar, fr },
  ...(since === undefined ? {} : { since }),
})

/** Days off in public administrations: decree 2-77-169 of 1977 with its changes, the latest 2.25.1140 of 2026. */
const NATIONAL_HOLIDAYS: readonly YearlyHoliday[] = [
  yearly('01-01', 'رأس السنة الميلادية', 'Nouvel an'),
  yearly('01-11', 'ذكرى تقديم وثيقة الاستقلال', "Manifeste de l'Indépendance"),
  yearly('01-14', 'رأس السنة الأمازيغية', 'Nouvel an amazigh', 2024),
  yearly('05-01', 'عيد الشغل', 'Fête du travail'),
  yearly('07-30', 'عيد العرش', 'Fête du Trône'),
  yearly('08-14', 'ذكرى استرجاع وادي الذهب', 'Récupération de Oued Ed-Dahab'),
  yearly('08-20', 'ذكرى ثورة الملك والشعب', 'Révolution du Roi et du Peuple'),
  yearly('08-21', 'عيد الشباب', 'Fête de la Jeunesse'),
  yearly('10-31', 'عيد الوحدة', "Fête de l'Unité", 2026),
  yearly('11-06', 'ذكرى المسيرة الخضراء', 'Marche Verte'),
  yearly('11-18', 'عيد الاستقلال', "Fête de l'Indépendance"),
]

export const MOON_NAMES: Readonly<Record<MoonEvent, LocalizedName>> = {
  muharram: { ar: 'فاتح محرم', fr: '1er Moharrem' },
  mawlid: { ar: 'عيد المولد النبوي', fr: 'Aïd Al-Mawlid' },
  eid_al_fitr: { ar: 'عيد الفطر', fr: 'Aïd Al-Fitr' },
  eid_al_adha: { ar: 'عيد الأضحى', fr: 'Aïd Al-Adha' },
  ramadan: { ar: 'رمضان', fr: 'Ramadan' },
}

/** What holds where no unit says otherwise. */
export const NATIONAL: RuleVersion = {
  unitId: null,
  validFrom: Number.NEGATIVE_INFINITY,
  rules: {
    week: MOROCCAN_WEEK.week,
    ramadanWeek: RAMADAN_WEEK,
    holidays: [],
    yearlyHolidays: NATIONAL_HOLIDAYS,
    schoolHolidays: [],
    ramadan: [],
    overrides: [],
  },
}
