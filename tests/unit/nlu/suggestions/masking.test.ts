import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseLabelled } from '../../../../src/nlu/labelled/index.ts'
import { maskText } from '../../../../src/nlu/suggestions/masking/mask-text.ts'

const PEOPLE = [
  'سلمى الإدريسي',
  'Salma Idrissi',
  'خالد المرابط',
  'Khalid Mourabit',
  'سعيد قدوري',
  'Said Kaddouri',
  'عبد القادر بنسعيد',
  'Abdelkader Bensaid',
  'علي أمزيان',
  'Ali Ameziane',
  'كمال الوديع',
  'Kamal El Ouadie',
  'طارق برحيلي',
  'Tarik Berrahili',
]
const mask = (text: string): string | undefined => maskText(text, PEOPLE)

describe('what has a shape of its own is masked', () => {
  it.each([
    // phones
    ['appelez moi au 0612345678 svp', 'appelez moi au 0600000000 svp'],
    ['mon num 06 12 34 56 78', 'mon num 0600000000'],
    ['mon num 06.12.34.56.78, merci', 'mon num 0600000000, merci'],
    ['mon num 06-12-34-56-78', 'mon num 0600000000'],
    ['le fixe 05 36 68 12 34 coupe', 'le fixe 0600000000 coupe'],
    ['tel +212612345678', 'tel 0600000000'],
    ['tel +212 6 12 34 56 78', 'tel 0600000000'],
    ['tel +212 (0)6 12 34 56 78', 'tel 0600000000'],
    ['tel 00212 661-234567', 'tel 0600000000'],
    ['tel 212661234567', 'tel 0600000000'],
    ['tel +33 6 12 34 56 78', 'tel 0600000000'],
    ['tel o6 12 34 56 78', 'tel 0600000000'],
    ['tel 661 23 45 67', 'tel 0600000000'],
    ['3ayti 3lia 0770123456 daba', '3ayti 3lia 0600000000 daba'],
    ['اتصلو بي على ٠٦١٢٣٤٥٦٧٨', 'اتصلو بي على 0600000000'],
    ['النمرة ٠٦ ١٢ ٣٤ ٥٦ ٧٨', 'النمرة 0600000000'],
    ['هاتفي ۰۶۱۲۳۴۵۶۷۸', 'هاتفي 0600000000'],
    ['الرقم \u20660612345678\u2069 ديالي', 'الرقم 0600000000 ديالي'],
    ['الرقم ０６１２３４５６７８', 'الرقم 0600000000'],
    ['عيط ليا0612345678', 'عيط ليا0600000000'],
    // references
    ['où en est SN-7F3K2Q ?', 'où en est SN-00000 ?'],
    ['où en est sn7f3k2 ?', 'où en est SN-00000 ?'],
    ['فين وصل SN 7F3K2Q', 'فين وصل SN-00000'],
    ['الطلب SN-ABCDEF باقي', 'الطلب SN-00000 باقي'],
    // codes of schools
    ["l'école 05318F n'a plus internet", "l'école 00000A n'a plus internet"],
    ['المؤسسة 21476h بلا ويفي', 'المؤسسة 00000A بلا ويفي'],
    // addresses
    ['mon mail karim.bouazza@gmail.com bloque', 'mon mail nom@gmail.com bloque'],
    ['البريد k.bouazza@taalim.ma محظور', 'البريد nom@taalim.ma محظور'],
    ['écrire à karim @ ecole-atlas.ma merci', 'écrire à nom@example.com merci'],
    [
      'le site https://massar.men.gov.ma/Account?u=12 ouvre pas',
      'le site https://massar.men.gov.ma ouvre pas',
    ],
    ['voir https://drive.google.com/file/d/abc123.', 'voir https://drive.google.com.'],
    ['voir http://blog-de-karim.net/page', 'voir http://example.com'],
    ['voir www.karimbouazza.ma', 'voir example.com'],
    ['صيفطت bit.ly/3xYz عندكم', 'صيفطت example.com عندكم'],
    ['mon site karimbouazza.com marche pas', 'mon site example.com marche pas'],
    ['mon compte @karim_b bloqué', 'mon compte @nom bloqué'],
    // long numbers
    ['mon CIN AB123456 refusé', 'mon CIN AB000000 refusé'],
    ['code massar G134567890 introuvable', 'code massar G000000000 introuvable'],
    ['numéro de série 1234 5678 9012', 'numéro de série 0000 0000 0000'],
    ['رقم التأجير 1234567 غالط', 'رقم التأجير 0000000 غالط'],
    ['رقم التأجير ١٢٣٤٥٦٧', 'رقم التأجير 0000000'],
  ])('%s', (text, masked) => {
    expect(mask(text)).toBe(masked)
  })
})

describe('names after a title are masked', () => {
  it.each([
    ['M. Alaoui ne peut plus entrer', 'M. Ihsane ne peut plus entrer'],
    ['Mme Bennis demande un compte', 'Mme Ihsane demande un compte'],
    ['Mme. Bennis demande un compte', 'Mme. Ihsane demande un compte'],
    ['Mr filali veut une imprimante', 'Mr Ihsane veut une imprimante'],
    ['le pc de monsieur Rachid Ouazzani', 'le pc de monsieur Ihsane'],
    ['madame fatima zahra bennis attend', 'madame Ihsane attend'],
    ['Mlle El Fassi a perdu son code', 'Mlle Ihsane a perdu son code'],
    ['si hicham 9al lia limprimante khasra', 'si Ihsane 9al lia limprimante khasra'],
    ['si bouazza ma3ndouch connexion', 'si Ihsane ma3ndouch connexion'],
    ['lalla khaoula mabghatch tdkhel', 'lalla Ihsane mabghatch tdkhel'],
    ['oustad karim baghi toner', 'oustad Ihsane baghi toner'],
    ['lostad ziani baghi toner', 'lostad Ihsane baghi toner'],
    ['lostada najat mchat', 'lostada Ihsane mchat'],
    ['prof Tazi absent', 'prof Ihsane absent'],
    ["l'élève Imane Rifi n'apparaît pas", "l'élève Ihsane n'apparaît pas"],
    ['الأستاذ رشيد بناني ما قدرش يدخل', 'الأستاذ إحسان ما قدرش يدخل'],
    ['الأستاذة السقاط نسات كلمة المرور', 'الأستاذة إحسان نسات كلمة المرور'],
    ['الاستاذة ليلى عندها مشكل', 'الاستاذة إحسان عندها مشكل'],
    ['السيد العلوي بغا حاسوب', 'السيد إحسان بغا حاسوب'],
    ['السيدة بنجلون بغات طابعة', 'السيدة إحسان بغات طابعة'],
    ['السي عبد الرحيم قال ليا', 'السي إحسان قال ليا'],
    ['سي حميد الطابعة خاسرة', 'سي إحسان الطابعة خاسرة'],
    ['التلميذ ياسين العمراني ما كاينش فاللائحة', 'التلميذ إحسان ما كاينش فاللائحة'],
    ['لالة نعيمة بغات الطونر', 'لالة إحسان بغات الطونر'],
    ['le compte de Youssef est bloqué', 'le compte de Ihsane est bloqué'],
  ])('%s', (text, masked) => {
    expect(mask(text)).toBe(masked)
  })
})

describe('names of the people concerned are masked in every spelling', () => {
  it.each([
    ['cest Salma Idrissi de la salle 4', 'cest Ihsane de la salle 4'],
    ['ici salma, pas de wifi', 'ici Ihsane, pas de wifi'],
    ['ana xalid, lwifi mat', 'ana Ihsane, lwifi mat'],
    ['ana 5alid, lwifi mat', 'ana Ihsane, lwifi mat'],
    ['ana sa3id men lmadrasa', 'ana Ihsane men lmadrasa'],
    ['ana 3ali men lmadrasa', 'ana Ihsane men lmadrasa'],
    ['pc dyal tari9 khasser', 'pc dyal Ihsane khasser'],
    ['pc dyal 3bdel9ader khasser', 'pc dyal Ihsane khasser'],
    ['الحاسوب ديال خالد المرابط خاسر', 'الحاسوب ديال إحسان خاسر'],
    ['الحاسوب لخالد خاسر', 'الحاسوب إحسان خاسر'],
    ['أنا سعيد من المؤسسة', 'أنا إحسان من المؤسسة'],
    ['حاسوب عبد القادر بنسعيد خاسر', 'حاسوب إحسان خاسر'],
    ['سلمى وخالد بلا كونيكسيون', 'إحسان بلا كونيكسيون'],
    ['SALMA IDRISSI imprimante', 'Ihsane imprimante'],
  ])('%s', (text, masked) => {
    expect(mask(text)).toBe(masked)
  })
})

describe('what tells nothing about anybody stays', () => {
  it.each([
    "l'imprimante de la salle 12 ne marche plus depuis 2 jours",
    'monsieur le directeur demande si possible un toner',
    'si la connexion est lente c est normal',
    'monsieur lordinateur est mort',
    'madame svp la salle 4',
    'السيد المدير، الطابعة خاسرة',
    'السلام عليكم أستاذ عندي مشكل فالويفي',
    'الأستاذ ديال الرياضيات ما عندوش مسار',
    'الأستاذ كيقول الويفي طايح',
    'الأستاذة الجديدة بلا حساب',
    'تلميذ ناقص من اللائحة',
    'salam 3likom, lwifi mat f 9ism 7',
    'السلام عليكم، الحاسوب كامل طايح',
    'pc kamel tay7 3la had lmadrasa',
    'ostad jdid ma3ndouch code',
    'erreur 404 puis 8007 dans Massar 2025-2026',
    'le 12-11-2026 à 10:30, 3 PC en panne',
    'الانترنت مقطوع منذ 3 أيام',
    'taalim.ma ne répond pas',
    "l'imprimante.ma bghatch tkhdem",
    'HP LaserJet 1020 bourrage',
    'حصة الدرس بلا بروجكتور',
    'snapchat est bloqué, facebook.com aussi',
    'الأستاذ ما قدرش يدخل',
    'لا تظهر أسماء التلاميذ فاللائحة',
    'أصلحوا الطابعة رجاء',
    'صيفط ليا شي واحد بشري',
    'نرجو سحب الطلب لانتفاء الحاجة إليه',
    'المدير بدل الكود ديال الأستاذة وعطاه ليها',
    'هذه الأستاذة تعمل بمؤسستي',
    'compte ديال الأستاذ désactivé',
  ])('%s', (text) => {
    expect(mask(text)).toBe(text)
  })
})

describe('a masked text', () => {
  it('is one line of one column', () => {
    expect(mask('le wifi\n\tde la salle 4\u0000 est mort')).toBe('le wifi de la salle 4 est mort')
  })

  it.each([
    ['0612345678'],
    ['SN-7F3K2Q'],
    ['k@gmail.com 05318F'],
    ['Salma Idrissi'],
    ['🙏🙏'],
    ['  '],
    ['12'],
  ])('is nothing when nothing is left of it: %s', (text) => {
    expect(mask(text)).toBeUndefined()
  })

  it('is not kept when it is longer than 400 characters', () => {
    expect(mask('panne '.repeat(66).trim())).toHaveLength(395)
    expect(mask('panne '.repeat(70))).toBeUndefined()
  })

  it('is masked already, whatever it was, and fits the corpus reader', () => {
    const pieces = fc.constantFrom(
      ...[
        'M.',
        'Mme',
        'الأستاذة',
        'si',
        'Karim',
        'سلمى',
        'bennis',
        '0612345678',
        '+212 6 12 34 56 78',
        'SN-7F3K2Q',
      ],
      ...[
        '05318F',
        'a@b.com',
        'https://x.ma/y',
        'AB123456',
        'wifi',
        'الطابعة',
        'de',
        'el',
        'عبد',
        'Lahlou',
        ',',
        '.',
        '\t',
      ],
    )
    const anything = fc.oneof(
      fc.array(pieces, { maxLength: 12 }).map((list) => list.join(' ')),
      fc.string({ unit: 'grapheme', maxLength: 120 }),
    )
    fc.assert(
      fc.property(anything, (text) => {
        const masked = mask(text)
        if (masked === undefined) return
        expect(mask(masked)).toBe(masked)
        const line = `text\tvariety\tintent\tcategory\tentities\tvoice\n${masked}\tfr\tthank\t\t\tsuggested\n`
        expect(parseLabelled(line, 'thank.tsv')[0]?.text).toBe(masked)
      }),
      { numRuns: 1_000, seed: 7 },
    )
  }, 30_000)
})
