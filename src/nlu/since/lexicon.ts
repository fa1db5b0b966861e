import { fold } from '../../shared/text/index.ts'

const table = <T>(rows: readonly (readonly [T, string])[]): ReadonlyMap<string, T> =>
  new Map(
    rows.flatMap(([value, words]) => words.split(/\s+/).map((word): [string, T] => [fold(word), value])),
  )

export type TimeUnit = 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years'

export const UNITS = table<TimeUnit>([
  ['minutes', 'minute minutes min دقيقه دقائق دقايق d9i9a d9aye9 d9ayq dqiqa dqayeq'],
  ['hours', 'heure heures h ساعه ساعات سوايع sa3a sa3at swaye3 swaya3'],
  [
    'days',
    'jour jours j jr jrs يوم يوما ايام نهار نهارات نهارا nhar nharat yom youm yawm iyam iyyam ayam ayyam',
  ],
  [
    'weeks',
    'semaine semaines sem اسبوع اسبوعا اسابيع سيمانه سيمانات جمعه جمعات simana simanat smana smanat semana jem3at',
  ],
  ['months', 'mois شهر شهرا شهور اشهر chher chhar chehr chahr chhor chhour chhr'],
  ['years', 'an ans annee annees عام اعوام سنه سنوات سنين 3am sana snin 3wam'],
])

/** One word that says two of a unit. */
export const DUALS = table<TimeUnit>([
  ['hours', 'ساعتين ساعتان sa3tayn sa3tin'],
  ['days', 'يومين يومان يوماين نهارين yomayn youmayn yomin nharayn nharin'],
  ['weeks', 'اسبوعين اسبوعان سيمانتين جمعتين simantayn simantin smantayn jem3tayn jem3tin'],
  ['months', 'شهرين شهران chehrayn chhrayn chhrin chehrin chahrayn'],
  ['years', 'عامين سنتين عامان سنتان 3amayn 3amin'],
])

/** Luxon's weekdays: Monday is 1. */
export const WEEKDAYS = table<number>([
  [1, 'lundi الاثنين الاتنين التنين اثنين تنين tnin ttnin letnin ltnin tnine'],
  [2, 'mardi الثلاثاء الثلاثا التلات التلاتاء الثلات ثلاثاء تلات tlat ttlat ltlat tlata'],
  [3, 'mercredi الاربعاء الاربع لاربع لربع الاربعا اربعاء arb3a larb3a larbaa arbaa larb3 larba3'],
  [4, 'jeudi الخميس لخميس خميس khmis lkhmis lkhamis 5mis'],
  [5, 'vendredi الجمعه جمعه لجمعه jem3a ljem3a jm3a jom3a ljom3a joumou3a'],
  [6, 'samedi السبت سبت sebt ssebt sbt ssbt lsbt'],
  [7, 'dimanche الاحد الحد لحد احد حد l7ad l7ed lhad lhed 7ed l7dd'],
])

export const MONTHS = table<number>([
  [1, 'janvier janv يناير yanayer ynayer'],
  [2, 'fevrier fev فبراير fbrayer febrayer'],
  [3, 'mars مارس'],
  [4, 'avril avr ابريل abril'],
  [5, 'mai ماي مايو'],
  [6, 'juin يونيو يونيه younyo'],
  [7, 'juillet juil يوليوز يوليو yolyoz'],
  [8, 'aout غشت اغسطس ghocht'],
  [9, 'septembre sept شتنبر سبتمبر chotanbir chtanbir'],
  [10, 'octobre oct اكتوبر oktobar oktobr'],
  [11, 'novembre nov نونبر نوفمبر nowanbir nounbir'],
  [12, 'decembre dec دجنبر ديسمبر doujanbir dojanbir'],
])

export type DayPart = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night'

export const DAY_PARTS = table<DayPart>([
  ['morning', 'matin matinee الصباح صباح صباحا الصبح sba7 sbah ssba7 ssbah sbe7 lsba7'],
  ['noon', 'midi الظهر ظهر الضهر dohr ddohr'],
  ['afternoon', 'aprem apresmidi العشيه عشيه العشي 3chiya l3chiya 3chia l3chia'],
  ['evening', 'soir soiree مساء المساء'],
  ['night', 'nuit ليل الليل ليله الليله بالليل lil llil lila llila'],
])

export type Relative =
  | 'today'
  | 'yesterday'
  | 'before_yesterday'
  | 'week_start'
  | 'weekend'
  | 'school_year'
  | 'ramadan'

export const RELATIVES = table<Relative>([
  ['today', 'aujourdhui اليوم ليوم lyoum lyouma lyoma lyom lioum ليوما'],
  ['yesterday', 'hier البارح البارحه امس الامس يامس lbareh lbare7 lbar7 lbarh bareh bare7 lbarah lbare7a'],
  ['before_yesterday', 'avanthier'],
  ['weekend', 'weekend wikend الويكاند ويكاند'],
  ['school_year', 'rentree دخول الدخول dokhoul ddokhoul الموسم موسم'],
  ['ramadan', 'ramadan رمضان ramdan ramadhan'],
])

export const SEASONS = table<readonly [number, number]>([
  [[6, 21], 'ete الصيف صيف sif ssif'],
  [[9, 21], 'automne الخريف خريف khrif'],
  [[12, 21], 'hiver الشتاء chitaa'],
  [[3, 21], 'printemps الربيع ربيع rbi3'],
])

export const PAST = new Set(
  'dernier derniere passe passee precedent precedente فات فاتت الفائت الفائته الماضي الماضيه المنصرم المنصرمه لفايت اللفات lfat fat fatet fatt fayta lfayt lfayta'.split(
    ' ',
  ),
)
export const START = new Set('debut بدايه مطلع فاتح اول lawwel lewwel bdaya bidaya louwel'.split(' '))
export const HALVES = new Set('demi demie نص نصف ونص ونصف nos nss ns nouss nass'.split(' '))
export const QUARTERS = new Set('quart ربع rbe3 rob3'.split(' '))
/** "avant-hier", "أول أمس", "wel lbareh", "ول البارح": the day before. */
export const BEFORE = new Set('avant اول ول wel welt wl قبل'.split(' '))
