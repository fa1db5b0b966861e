import { fold } from '../../../shared/text/index.ts'

const listed = (names: string): string[] => names.trim().split(/\s+/).map(fold)

/** Names that are no other word of a report: masked wherever they stand. */
const NAMES_ONLY = listed(`
  mohamed mohammed mouhamed mhamed ahmed mustapha mostafa mustafa youssef yousef yassine yassin younes younous ayoub
  abdellah abdallah abdou khalid khaled rachid rachida hicham hichem hamid hamida driss idriss brahim ibrahim lahcen
  lahsen lhoucine houcine hussein lahoucine ismail ismael anass othmane otmane tarik tariq nabil mourad mounir moncef
  noureddine nordine azeddine azzedine jaouad jawad zakaria zakariae soufiane sofiane bilal redouane ridouane mehdi
  taoufik toufik hamza marouane marwane ilyas ilyass badr badreddine mbarek bouchaib larbi miloud fouad samir
  fatima fatiha fatna fatimazahra zahra khadija khadidja aicha aïcha zineb zaineb maryam meryem meriem mariam hafida
  hafsa houda najat naima nezha nouzha malika latifa loubna souad souhaila samira saida siham ilham hakima hasna
  hasnae hayat bouchra karima khaoula kaoutar kawtar laila leila lamia lamiae nawal rajae rabia rokia oumaima asmae
  asma sanaa ghizlane ikram chaimae chaima wafae wissal yasmine yasmina zakia zohra ezzahra zahrae fadoua fouzia jamila mina
  محمد امحمد أحمد مصطفى يوسف ياسين يونس أيوب خالد رشيد رشيدة هشام حميد حميدة إدريس ابراهيم إبراهيم الحسين
  إسماعيل أنس عثمان نبيل مراد منير نورالدين عزالدين جواد زكرياء زكريا سفيان بلال رضوان المهدي توفيق حمزة وليد مروان
  إلياس امبارك بوشعيب العربي ميلود فؤاد سمير رشاد عبدو عبدالله
  فاطمة فتيحة خديجة زينب مريم حفيظة حفصة نجاة نعيمة نزهة مليكة لطيفة لبنى سعاد سميرة سعيدة سهام إلهام حكيمة
  حسناء كريمة خولة كوثر لمياء نوال رقية أميمة غزلان إكرام شيماء وصال ياسمين زكية فدوى
  فوزية `)

/** Names that are other words too (hope, light, please, names): names only where a title says so. */
const AFTER_A_TITLE = listed(`
  ali omar amar said saïd amine amina karim adil adel jamal kamal hassan hasan hossein salah salim amal nour
  noura nora nouhad imane iman ihsane ihssane salma sara sarah mina hanane hanan houria rida reda aziz aziza jalal anas
  yahya issam tahar taher taha ziad mokhtar mahjoub sanae safae safaa hind dounia walid rim maroua hajar widad naoual mimoun
  علي عمر سعيد أمين أمينة كريم عادل جمال كمال حسن الحسن صلاح سليم أمل نور نورة إيمان إحسان سلمى سارة حنان رضا عزيز عزيزة
  جلال يحيى عصام الطاهر طه زياد المختار المحجوب سناء صفاء هند دنيا ريم مروة هاجر وداد ميمون محسن نادية ماجدة كلثوم هدى
  لحسن بدر الزهراء جميلة ليلى رجاء أسماء وفاء بشرى عائشة زهرة`)

const ANYWHERE = new Set(NAMES_ONLY)
const ALL = new Set([...NAMES_ONLY, ...AFTER_A_TITLE])

/** "Abdelhak", "عبدالحق", and the many that nobody lists. */
const SERVANT_OF = /^(?:abd[ea]?[lrnsdz]\p{L}{3,}|عبدال\p{L}{2,})$/u

/** A first name and nothing else; of a folded word. */
export const isOnlyFirstName = (folded: string): boolean => ANYWHERE.has(folded) || SERVANT_OF.test(folded)
export const isFirstName = (folded: string): boolean => ALL.has(folded) || SERVANT_OF.test(folded)
