import { fold } from '../../../shared/text/index.ts'

/**
 * Words that stand where a name could (after "monsieur", "الأستاذ") or that sound like one (salam and Salma, kamel
 * and Kamal), and are none: roles, subjects, little words. Taken from what follows titles in the corpus.
 */
const ORDINARY = new Set(
  `le la les l un une des du de d et ou est a au aux en dans sur pour par avec sans chez c ce cet cette ca cela qui que
  quoi je j tu il elle on nous vous ils elles mon ma mes notre votre vos nos son sa ses ne n pas plus se s si m y
  svp stp merci bonjour bonsoir salut oui non ok bien tout tous toute deux avant apres depuis possible peut veut dit
  directeur directrice inspecteur inspectrice surveillant surveillante gardien responsable conseiller technicien
  informaticien informatique enseignant professeur prof principal delegue secretaire maths math svt
  physique francais arabe anglais histoire sport chef president econome intendant absent absente present
  nouveau nouvelle transfere transferee inscrit bloque bloquee malade exclu refuse non ancien affecte remplacant
  ordinateur lordinateur imprimante connexion internet wifi massar telmidtice taalim google teams windows word excel
  office hp dell epson canon samsung lenovo zoom moodle facebook whatsapp youtube pc pdf genie sn
  nom https http www example
  dial dyal diali dyali dyalna dyalkom d li lli ila illa wach wash wa w o u f fi b bla bach bla hadi hada had dak dik
  ma mabgha mabghach mabghatch machi mashi kayn kayna rah raha rani 3ndi 3ndo 3nda 3andi 3andna 3la 3liha 3lih 3likom
  jdid jdida ghalta ja jat jay jab mcha mchat khra khor safi bqa bqat sift sifti goli goul smahli fiha fih 3afak afak chokran choukran
  salam slam salamo ssalam assalam kamel kamla kaml kolha bezaf bzaf mkellef modir mudir lmodir lmoudir moudir
  dars drous drouss dorous 7sen a7san ahsan hsen hamd lhamd 3amer 3amr mrid mrida sa3ed sa3edni slah tsle7 sle7
  kemmel kml ghir ghi 7ta hta daba dima chi chwiya wahed mn men m3a m3aya m3ana lah allah rabbi mamnou3
  المدير المديرة مدير مديرة المفتش المفتشة الناظر الناظرة الحارس الحارسة التقني التقنية المسؤول المسؤولة المكلف المكلفة مكلف
  المذكور المذكورة المعني المعنية المستشار المستشارة سكرتيرة الكاتبة موظفة الموظف الوزير العامل الرئيس رئيس المندوب
  الجديد الجديدة جديد جديدة المتدرب المتدربة المتعاقدة المتعاقد المتقاعد متقاعد الفاضل الفاضلة الكريم الكريمة المحترم المحترمة
  المسجل المسجلة المنتقل المنتقلة المريض مريض مريضة المتطوع الغائب غائب غائبا غايب ناقص ناقصة مكتوب مكتوبة مسجل مسجلة
  الرياضيات الفيزياء فيزياء الفيزيك العربية الفرنسية الانجليزية الإنجليزية الاسبانية الفلسفة التاريخ الجغرافيا العلوم المعلوميات
  الاجتماعيات التربية الامازيغية الاسلامية اللغة الرياضة الاعدادي الثانوي الابتدائي
  ديال ديالي ديالنا ديالو ديالها ديالكم اللي لي الذي التي واش شنو علاش ما لا لم لن غير باش باقي ماشي على عليه عليها عليك عليا
  علينا عليكم عن من في ف إلى مع معانا معاه عند عندي عندو عندها عندنا هذا هذه هاد هادا هادي هاداك هو هي أنا نحن انت قبل بعد
  دابا راه راها راني كان كانت جا جات مشى مشات دار دارت قال قالت خدام خدامة خدامين ولا ولى ولات بقا بقات طلع طلعات غلط
  غلطة نسا نسى جاب جابت دخل دخلات بدل بدلت حل حلات سالا سبق لقا لقينا رجع رجعات انتقل انتقلت انتقلات غابت وضع رفعت لاحظت
  مسكين مسكينة شي واحد واحدة آخر أخرى جوج كل كلها كامل كاملة بزاف بلا والو حتى أو أن إن نيت نفسه نفسها الله والله
  مسار تلميذ تلميذة أستاذ أستاذة الأستاذ الأستاذة السيد السيدة تلميذتيس المكتب القسم قسم الإدارة المؤسسة المدرسة
  الطابعة الحاسوب الانترنت الأنترنيت الويفي الكونكسيون البروجكتور الشبكة كلمة الحساب النقط الغياب
  أمام فيه فينا دي تقاعد اصيب مسك محتاجو جبدو ضبطها تشغيل خايفة عطاتني بغا بغات جبد عطا صيفط صيفطات
  سلام السلام الحمد حمد درس دروس الدرس الدروس أحسن احسن عامر معمر ساعد يصلح تصلح صلح سمحلي سمحي عافاك شكرا عفوا المرجو`
    .trim()
    .split(/\s+/)
    .map(fold),
)

/** Verbs of Darija and Standard Arabic with their prefixes, and words with a preposition or "and" glued on. */
const INFLECTED =
  /^(?:كي|كت|كن|كا|غا|غي|غت|ما|نت|است|ست|سي|فال|بال|لل|فت|فم|بم|مت|[يت]\p{L}|و\p{L})\p{L}{2,}$/u
const INFLECTED_LATIN =
  /^(?:kay|kat|kan|ka|ghay|ghat|gha|tay|tat|ma)(?=\p{L}*[bdfghjklmnqrstz379]\p{L}*)\p{L}{3,}$/u

/** Of a folded word. */
export const isOrdinary = (folded: string): boolean => ORDINARY.has(folded)
export const looksInflected = (folded: string): boolean =>
  INFLECTED.test(folded) || INFLECTED_LATIN.test(folded)
