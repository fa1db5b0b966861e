import { fold } from '../../shared/text/index.ts'

const table = <T>(rows: readonly (readonly [T, string])[]): ReadonlyMap<string, T> =>
  new Map(
    rows.flatMap(([value, words]) => words.split(/\s+/).map((word): [string, T] => [fold(word), value])),
  )

export type TimeUnit = 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years'

export const UNITS = table<TimeUnit>([
  ['minutes', 'minute minutes min دقيقه دقائق دقايق d9i9a d9aye9 d9ayq dqiqa dqayeq'],
  ['hours', 'heure heures hour hours hora horas h ساعه ساعات سوايع sa3a sa3at swaye3 swaya3'],
  [
    'days',
    'jour jours day days dia dias j jr jrs يوم يوما ايام نهار نهارات نهارا nhar nharat yom youm yawm iyam iyyam ayam ayyam yamat يامات',
  ],
  [
    'weeks',
    'semaine semaines week weeks semana semanas smaine smaines sem sm اسبوع اسبوعا اسابيع سيمانه سيمانات جمعه جمعات simana simanat smana smanat semana jem3at',
  ],
  [
    'months',
    'mois moi month months meses شهر شهرا شهور اشهر شهورا chher chhar chehr chahr chhor chhour chhr chhra chohor shhar shher shhor',
  ],
  ['years', 'an ans annee annees عام اعوام سنه سنوات سنين 3am l3am sana snin 3wam'],
])

/** One word that says two of a unit. */
export const DUALS = table<TimeUnit>([
  ['hours', 'ساعتين ساعتان ساعتاين sa3tayn sa3tin sa3atayn'],
  [
    'days',
    'يومين يومان يوماين yamin yamine نهارين نهاراين yamayn yawmayn youmin yumayn nharein yomayn youmayn yomin nharayn nharin',
  ],
  [
    'weeks',
    'اسبوعين اسبوعان سيمانتين جمعتين simantayn simantin smantayn jem3tayn jem3tin smantin simanatayn',
  ],
  ['months', 'شهرين شهران شهراين chhrein shahrayn shehrin chehrayn chhrayn chhrin chehrin chahrayn'],
  ['years', 'عامين سنتين عامان سنتان 3amayn 3amin'],
])

/** Luxon's weekdays: Monday is 1. */
export const WEEKDAYS = table<number>([
  [
    1,
    'lundi lundis ludni lunid monday lunes لتنين نتنين اتنين ltnine lltnin الاثنين الاتنين التنين اثنين تنين tnin ttnin letnin ltnin tnine',
  ],
  [
    2,
    'mardi mardie tuesday martes الثلثاء لتلات التلت thlatha ttlata الثلاثاء الثلاثا التلات التلاتاء الثلات ثلاثاء تلات tlat ttlat ltlat tlata',
  ],
  [
    3,
    'mercredi mecredi mercredie merdredi wednesday miercoles الاربعاء الاربع لاربع لربع الاربعا اربعاء arb3a larb3a larbaa arbaa larb3 larba3',
  ],
  [4, 'jeudi jeudie thursday jueves lkhemis khemis الخميس لخميس خميس khmis lkhmis lkhamis 5mis'],
  [
    5,
    'vendredi vandredi vendredie vendrdi friday viernes الجمعه جمعه لجمعه الجمعا jjem3a jjm3a joum3a jem3a ljem3a jm3a jom3a ljom3a joumou3a',
  ],
  [6, 'samedi samdi sammedi saturday sabado السبث لسبت essebt السبت سبت sebt ssebt sbt ssbt lsbt'],
  [7, 'dimanche dimanch dimenche sunday domingo الاحد الحد لحد احد حد l7ad l7ed lhad lhed 7ed l7dd'],
])

export const MONTHS = table<number>([
  [1, 'janvier janv jan يناير جانفي yanayer ynayer yenayer yanayr'],
  [2, 'fevrier fev فبراير فيفري fbrayer febrayer fevrayer fibrayer'],
  [3, 'mars مارس'],
  [4, 'avril avr ابريل افريل abril april'],
  [5, 'mai ماي مايو may'],
  [6, 'juin يونيو يونيه جوان younyo youniou younio'],
  [7, 'juillet juil يوليوز يوليو جويليه yolyoz youlyouz yolyouz yulyuz'],
  [8, 'aout غشت اغسطس اوت ghocht ghosht'],
  [9, 'septembre sept شتمبر chtenbir shotanbir شتنبر سبتمبر chotanbir chtanbir'],
  [10, 'octobre oct october اكتوبر oktobar oktobr'],
  [11, 'novembre nov نونمبر nonbir nowembir نونبر نوفمبر nowanbir nounbir'],
  [12, 'decembre dec دجمبر djanbir dejanbir دجنبر ديسمبر doujanbir dojanbir'],
])

export type DayPart = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night'

export const DAY_PARTS = table<DayPart>([
  [
    'morning',
    'matin matinee mat الصباح sbahe sobh ssob7 sob7 الفجر فجر صباح صباحا الصبح sba7 sbah ssba7 ssbah sbe7 lsba7',
  ],
  ['noon', 'midi الظهر ظهر الضهر ضهر الظهيره الزوال زوال dohr ddohr do7r zawal zzawal'],
  [
    'afternoon',
    'aprem apresmidi العصر عصر l3acr العشيه l3echiya 3echiya عشيه العشي 3chiya l3chiya 3chia l3chia',
  ],
  ['evening', 'soir soiree مساء المساء لمسا المغرب lmghreb'],
  ['night', 'nuit ليلا باليل فليل fllil lleil ليل الليل ليله الليله بالليل lil llil lila llila'],
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
  [
    'today',
    'aujourdhui ajourdhui today hoy اليوما ليومة lyum lyoum اليوم ليوم lyoum lyouma lyoma lyom lioum ليوما',
  ],
  [
    'yesterday',
    'hier yer ier yesterday ayer لبارح لبارحه barh البارحة lbareha البارح البارحه امس الامس يامس lbareh lbare7 lbar7 lbarh bareh bare7 bar7 lbarah lbare7a',
  ],
  [
    'before_yesterday',
    'avanthier avantier wlbareh wellbareh wlbare7 welbare7 wellbare7 wlbar7 welbar7 ولبارح ولبارحه',
  ],
  ['weekend', 'weekend wikend wikand lwikand lwikend lweekend ويكند الويكاند ويكاند'],
  ['school_year', 'rentree ddokhol dkhoul ddkhoul lrentree dokhol دخول الدخول dokhoul ddokhoul الموسم موسم'],
  ['ramadan', 'ramadan رمضان ramdan ramadhan'],
])

export const SEASONS = table<readonly [number, number]>([
  [[6, 21], 'ete صيفيه الصيفيه seyf الصيف صيف sif ssif'],
  [[9, 21], 'automne الخريف خريف khrif'],
  [[12, 21], 'hiver الشتاء chitaa'],
  [[3, 21], 'printemps الربيع ربيع rbi3'],
])

export const PAST = new Set(
  'dernier derniere last pasado pasada passe passee precedent precedente فات فاتت الفائت الفائته الماضي الماضيه المنصرم المنصرمه لفايت اللفات lfat fat daz dazt dazet dazat داز دازت دازو fatet fayt lfaytin liffat fatt fayta lfayt lfayta الفايت الفايته'.split(
    ' ',
  ),
)
export const START = new Set(
  'debut commencement بدايه البدايه lbdaya bdayet bdayt bidayt مطلع فاتح اول lawwel lewwel bdaya bidaya louwel'.split(
    ' ',
  ),
)
export const HALVES = new Set('demi demie نص نصف ونص ونصف nos nss ns nouss nass'.split(' '))
export const QUARTERS = new Set('quart ربع rbe3 rob3'.split(' '))
/** "Pendant", "since" and "before" a school break: when it began, when lessons were taken up again. */
export const BREAKS = new Set(
  'vacances vacance العطله عطله عطلات العطل l3otla 3otla l3outla 3outla 3tla l3etla lvacances lvacance'.split(
    ' ',
  ),
)
/** A feast of the moon; "العيد" alone may be either of two. */
export const FEASTS = new Set('العيد عيد لعيد l3id 3id l3eid l3yd aid laid eid'.split(' '))
/** National holidays, by their month and day (docs/calendar.md has the whole list). */
export const NATIONAL_DAYS = table<readonly [number, number]>([
  [[5, 1], 'الشغل travail'],
  [[7, 30], 'العرش trone l3arch'],
  [[8, 21], 'الشباب jeunesse'],
  [[10, 31], 'الوحده unite lwahda'],
  [[11, 6], 'المسيره marche lmassira'],
  [[11, 18], 'الاستقلال independance listi9lal'],
])
export const MAWLID = new Set('المولد mawlid mouloud lmouloud lmawlid'.split(' '))
export const GREAT = new Set('الكبير لكبير كبير الاضحي lkbir kbir lekbir adha kebir'.split(' '))
export const SMALL = new Set('الصغير لصغير صغير الفطر sghir sghier sgher fitr seghir'.split(' '))
/** A plural without a number, or "some", dates nothing: "depuis des mois", "منذ سنوات", "chi iyam". */
export const PLURALS = new Set(
  'jours semaines mois annees ans heures minutes ايام اسابيع شهور اشهر سنوات سنين اعوام ساعات سوايع نهارات سيمانات iyam iyyam ayam simanat chhor chhour snin swaye3'.split(
    ' ',
  ),
)

/** "avant-hier", "أول أمس", "wel lbareh", "ول البارح": the day before. */
export const BEFORE = new Set('avant اول ول wel welt wl قبل'.split(' '))
