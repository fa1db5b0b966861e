/**
 * Words by what they tell, folded; "*" stands for any ending, what is glued before a word is taken off by the reader.
 * A word may tell several things: "حريق" is a fire, and what something smells of.
 */
const FIRE = {
  smoke: `fumer دخنه دخاين fumee* fume fument fumait fumant دخان* دوخان* دخاخن دخاخين يدخن كيدخن* كتدخن* dokhan* doukhan* dukhan* dkhan* dokhen
    do5an* dou5an* d5an* doxan* kaydokhen kaydekhen katdekhen smok* humo aggu`,
  smell: `odeur* senteur* sent sentait sentent senti pue puait relent* ريحه* ريحت* رايحه روايح شميت* شمينا شامين كنشم* نشم كيشم* تشم
    ri7a* riha* ri7t* rihat* re7a* reha* rayha* ra2i7a* kanchem* kanchm* chmit* chemit* chmina* chamin smell* olor huele`,
  burnt: `brouli* lbrouli* brule brulee brules brulees bruler brulent brulait brulure* crame* cramme* roussi* carbonis* calcin* حريق* محروق* محترق* احتراق
    احترق* يحترق تحترق تحرق* كيتحرق* كتتحرق* كتحرق* كيحرق* حرقات* كيتكوي* مكوي* تكوا* شياط شايط* مشيوط* 7ri9* hri9* 7riq* hriq* 7re9* 7er9* hre9*
    t7er9* t7re9* te7re9* t7ar9* t7r9* te7ra9* tehre9* m7rou9* m7ro9* m7r9* me7rou9* me7ro9* ma7rou9* mehrou9* mehro9* mahrou9*
    kayt7re9* katt7re9* kayte7re9* katte7re9* kay7re9* kat7re9* chyat* chiyat* chayet* burn* quemad*`,
  burning:
    'crame crament brule brulent كيتحرق* كتتحرق* كتحرق* يحترق تحترق kayt7re9* katt7re9* kayte7re9* katte7re9* kat7re9* burning',
  fumes: `plastique* plastic caoutchou* plastik* blastik* بلاستيك* بلاستك* كاوتشو* gaz gas غاز* lgaz butane* بوطا* chaud cuivre`,
  blaze: `incendi* flamme* flambe flambent نيران حرايق لهيب حريق 7ri9 hri9 7riq hriq 7ri9a l7ri9 lhri9 fire fuego timess tmess laafit`,
  feu: 'feu feux',
  afia: 'عافيه 3afia 3afya 3afiya l3afia l3afya l3afit lafia نار nnar ennar',
  ignite: `prend prends pris prit prendre prenne prennent mis mettre شعل* شاعل* تشعل* يشعل* كتشعل* كيشعل* شدات* شدت شاده نايضه ناضت
    طلعات* خرجات* اندلع* اشتعل* مشتعل* ch3el* cha3l* cha3el* ch3l* tch3el* katch3el* kaych3el* nayda nadat na9da cheddat* chddat*
    tel3at tal3at kharjat khrjat`,
  spark: `كتشرار كيشرار كتشرر* كيشرر* katcherrer* kaycherrer* etincel* etinsel* tincelle* شرار* شرر charar* chrar* cherar* cherrar* chispa* spark* artifice`,
  crackle: `kaytar kaytarta9 kayterta9 gresill* crepit* كتفرقع* كيفرقع* كيتفرقع* كتطرطق* كيطرطق* katferga3* kayferga3* kayfarge3* katfarge3*
    katfer9e3* kayfer9e3* kayterte9* katterte9*`,
  melt: `fondu* fondre fondait ذاب ذابت ذابو ذايب ذايبه دايب دايبه دابت دابو dayb dayba daybin melt* derretid*`,
  explode: `explos* pete petee peter انفجر* انفجار تنفجر ينفجر تفرقع* تطرطق* طرطق* تفركع* ferga3* tferga3* tfarga3* tferge3* tfer9e3*
    terte9* tterte9* tarte9* tfejer* explota*`,
  hot: `chauffe chauffent chaude chaudes chauds brulant* noirci* سخون* كيسخن* كتسخن* ساخن* سخان* كحلات تكحل* سخنات سخنت sakhna sakhnat skhont skhon* skhoun* s5oun* sokhn*
    kayskhen* katskhen* kays5en* kats5en* hot`,
} as const

const CURRENT = {
  short: `courcircuit* courtcircuit* coursircuit* kourcircui* courcircui* korsirk* koursirk* kortsirk* كورسيركوي* كورسيركي*`,
  shock: `electrocut* electrise electrisee electrisant electrisation تكهرب* كهربني كهربنا كهربات* كيكهرب* كتكهرب* يكهرب* مكهرب* صعق صعقه
    صعقني صعقت* صعقات* يصعق* تصعق* كيصعق* كتصعق* انصعق* kehreb* kahreb* kahrab kahrabni kahrabna kahrabat* tkehreb* tkahrab* tkahreb*
    mkehreb* mkahreb* mkahrab* kaykehreb* kaykahreb* kaykahrab* katkehreb* katkahreb* katkahrab* calambre* electrocuted`,
  hit: `chaddat chaddato chaddatni chadato شدات قاسني قاسها قاسو ضرب ضربو ضربني ضربنا ضربها ضربهم ضربات* ضربت* كيضرب* كتضرب* يضرب* تضرب شدني شداتني شداتو شداتها نترني نتراتني نتراتو كينتر* كتنتر*
    خبطني لسعني قرصني dreb drebni drebna drbo drbha derbo derbha drbni darbni darbo drebo darbatni drebatni darbato drebha darbha kaydreb* kaydrb* katdreb*
    kaydrab* ydreb* tdreb chedni cheddatni chedatni chedato netrni netratni netrato kaynter* katnter*`,
  electricity: `ضو كهربا* تريسيتي* تريسينتي* تريسنتي* تريسيان* trisinti* tricinti* triciti* trissiti* trisiti* trissinti* dow ddow daw ddaw
    kahraba* courant electric* electriq* luz كوران*`,
  beam: 'حيط حايط سبوره شاشه لوحه lhit l7it l7ayt hit sebbora sabbora sboura seboura chacha ecran mur',
  wire: `fil fils cable* gaine* سلك اسلاك سلوكه خيط خيوط كابل* كوابل khit khyot* khyout* khyut* selk* slouk* aslak* kabl*`,
  bare: `denude* nu nus عاري* عريان* عرايا مكشوف* معري* مقشر* 3eryan* 3ryan* 3aryan* m3erri* m3eryin mqecher* m9echer* mqchr* pelado*`,
  socket: `prise* multiprise* rallonge* compteur* disjoncteur* interrupteur* enchufe* بريز* مقبس* مقابس ماخذ فيشه* فيش كونتور* عداد قاطع
    ديجونكتور* ديسجونكتور* مولتيبريز* رالونج* موزع briz* priz* prisa* ma9bes* maqbes* multipriz* contor* kontor* konter* rallonj* socket*`,
  battery: 'batterie* batteri* بطاريه* بطاريات باتري* batri* accu pile piles',
  swollen:
    'mnfou* mnfo5* mnfokh* gonfl* enfl* منفوخ* منتفخ* انتفخ* تنفخ* menfou* manfou* menfokh* mnefe5* mnefekh* tnef5* tnefkh* tnefe5* hinchad* swollen',
  device: `ecran* شاشه* pc pcs pcat pcyat ordi ordis ordinateur* ordenador* serveur* imprimante* photocop* projecteur* videoprojecteur* datashow data
    switch* routeur* modem* onduleur* equipement* materiel* machine* armoire* baie* unite chargeur* adaptateur* transfo* neon* ampoule*
    lampe* clim* tablette* portable* informatique* condensateur* alimentation* radiateur* بيسي* حاسوب* حواسيب حواسب اعلاميات* معلوميات*
    طابعه* خادم سيرفر* مودم* روتور* راوتر* موجه جهاز اجهزه عتاد معدات تجهيزات ماكينه* مكيف* محول شاحن* اونديلور* سويتش* لمبه بولا
    بوله لابطوب* كلافيي srvr serv server computers computer printer`,
} as const

const WATER = {
  water: `eau eaux الما مياه inondation* فيضان* lma elma lmae agua water fayadan* fayadanat*`,
  leak: `كيسيل* كتسيل* يسيل سايل kaysil* katsil* fuit fuite* coule coulent coulait goutte* gouttent infiltr* degouline* ruissel* pleut pluie* كيقطر* كتقطر* يقطر تقطر قطرات تسرب*
    يتسرب كيتسرب* شتا شته مطر امطار kay9ter* kat9ter* kayqter* katqter* kay9tar* chta chtta matar lluvia`,
  over: 'sur dans dessus علي فوق داخل وسط 3la 3ala fo9 fou9 fouq foq fu9 west',
  wet: 'mfezz* mfez* mfazg* mouill* trempe* inonde* مبلول* فازك* فزك* مبلل* تبلل* fazg* fazeg* fezg* fazk* mbelol* mbloul*',
  gas: 'gaz غاز lgaz butane بوطا',
} as const

const AROUND = {
  danger: 'danger* خطر خطير* خطوره khatar* khatir* 5atar* 5atir* peligro*',
  joke: `lol mdr ptdr haha* hahah* hihi xd hh ه هه kandhak* kandhek* kandehko* kanmlagh* kanmele8* كنضحك* نضحك كنتفلي كنملغ* rigole plaisante
    blague* 😂 🤣 😅 😆 😹`,
  people: `eleve* equipe* match* raja wydad wac far groupe* ambiance classe* prix marche public parents prof profs collegue* تلاميذ تلاميد
    تلميذ تلميد استاذ اساتذه ماتش مباراه اثمنه اسعار سوق فريق tlamed tlmed tilmid lmatch ostad lostad match`,
  tobacco: `cigarette* clope* tabac* garro* كارو* سيجاره* سجاير كيكمي* يكمي* كميه kaykmi* kaykmiw kmaw publicite* pub اشهار* كيشرب* يشرب
    kaychreb* interdit toilette*`,
  body: 'tete oreille* راسي ودني ودنيا ودنين rassi rasi wedni colere rage cerveau',
  drill: `exercice* simulation* alarme* detecteur* detection extincteur* securite formation* assurance* porte issue انذار تمرين مطفاه
    مطافي طفايه مناوره`,
  rings: 'sonne sonnent declench* كيصوني* كتصوني* صونات* kaysoni* katsoni*',
} as const

const LISTS = { ...FIRE, ...CURRENT, ...WATER, ...AROUND }
export type Kind = keyof typeof LISTS
type Kinds = ReadonlySet<Kind>

const whole = new Map<string, Set<Kind>>()
const beginnings = new Map<string, Set<Kind>>()
for (const [kind, list] of Object.entries(LISTS) as [Kind, string][])
  for (const entry of list.split(/\s+/)) {
    const table = entry.endsWith('*') ? beginnings : whole
    const word = entry.replace('*', '')
    table.set(word, (table.get(word) ?? new Set()).add(kind))
  }
const SHORTEST = 3
const LONGEST = Math.max(...[...beginnings.keys()].map(({ length }) => length))

const GLUED_ARABIC = [
  /^[وفبك](?=.{3})/u,
  /^[وفبك]?ع?ال(?=.{2})/u,
  /^و?[فبك]?لل?(?=.{3})/u,
  /^[وف]?لا(?=.{3})/u,
]
const GLUED_LATIN = [/^[wfbld](?=[a-z\d]{4})/, /^[wfbd]?l(?=[a-z\d]{4})/, /^(?:el|al|ed)(?=[a-z\d]{3})/]

const spellings = (word: string): Set<string> => {
  const prefixes = /^[\u0600-\u06ff]/u.test(word) ? GLUED_ARABIC : GLUED_LATIN
  return new Set([word, ...prefixes.map((prefix) => word.replace(prefix, ''))])
}

/** What a folded word tells, alone. */
export const kindsOf = (word: string): Kinds => {
  const kinds = new Set<Kind>()
  for (const spelling of spellings(word)) {
    for (const kind of whole.get(spelling) ?? []) kinds.add(kind)
    for (let end = SHORTEST; end <= Math.min(spelling.length, LONGEST); end++)
      for (const kind of beginnings.get(spelling.slice(0, end)) ?? []) kinds.add(kind)
  }
  return kinds
}
