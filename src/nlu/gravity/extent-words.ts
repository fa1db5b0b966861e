const wordsIn = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

export const SCHOOL =
  wordsIn(`ecole ecoles etablissement etablissements lycee college batiment institution bahut etab reseau rizo rezo
  madrasa lmadrasa mdrasa lmdrasa lycee lissi lisi kolij collej kollij koulij scolaire moassasa mouassasa mo2assasa moasasa
  موسسه مدرسه ثانويه اعداديه ليسي كوليج بنايه فرعيه ريزو شبكه ليكول school colegio escuela ecol lekoul likol academie province delegation
  مديريه اكاديميه اقليم`)
/** Said before the noun only: after it, "كل" begins "every day", and "كاع" says "at all". */
export const ALL_BEFORE =
  wordsIn(`tout toute tous toutes ensemble integralite totalite كل جميع كافه كاع ڭاع سائر kol ga3 gaa3 gae 9a3 whole entire toda
  todo`)
export const ALL_AFTER =
  wordsIn(`ensemble باسره باسرها entier entiere entierement complet complete كامل كامله كاملها كلها كله كلو باكملها باكمله بكاملها بكامله برمتها kamel kamla
  kaml kamlha kolha kollha kolo entera`)
export const PLACES =
  wordsIn(`batiments blocs etages ailes salles classes bureaux ateliers labos laboratoires services قاعات اقسام حجرات مصالح صالات ساليات بيروات مكاتب مختبرات l9ssam l9sam 9ssam
  9sam lqsam qsam lqssam qa3at 9a3at sallat lbirowat birowat aulas lclasat clasat`)
export const EACH_BEFORE = wordsIn(
  'totalite ensemble integralite kolchi koulchi toutes tous كل جميع كافه كاع ڭاع ga3 gaa3 9a3 kol todas all',
)
export const EACH_AFTER = wordsIn('كاملين كلهم كلها كاملات كامله kamlin kamlen kolhom kollhom kolha')
export const ONE_PLACE = wordsIn('salle classe bureau قاعه قسم حجره qa3a 9a3a 9sm l9sm')
export const NOT_ONE = wordsIn('aucune aucun ta حتي 7ta hta')
export const DETERMINERS = wordsIn(
  `dans son sa le la l les notre nos cet cette ce votre d du de des dyal dial ديال ديالنا dyalna dialna au en est ال`,
)
export const MINE = wordsIn('mes tes ses leurs ديالي dyali diali')
/** A part of it: a floor, a wing, a level. */
export const PART = wordsIn(
  'ailleurs autres okhrin lokhrin اخرين الاخرين لخرين اخري etage etages bloc aile rdc طابق الطابق etaj جناح الجناح niveau مستوي المستوي pavillon',
)
export const NOT = wordsIn('pas ماشي مشي machi mashi ليس ليست وليس وليست seulement non غير ghir not')
export const WORKS =
  wordsIn(`marche marchent fonctionne fonctionnent ok nickel khdam khdama khddam khddama khdamin خدام خدامه خدامين يعمل تعمل يشتغل
  تشتغل مزيان مزيانه رجع رجعات revenu revenue`)
export const FAILS = wordsIn('ne n pas plus jamais rien ما ma لا لم مابقاش mab9ach aucune aucun')
export const EXCEPT = wordsIn('sauf hormis part الا من excepte ila ghir غير mais ولكن walakin لكن')
export const MY_OWN = wordsIn(
  'moi mienne nous ديالي ديالنا عندي عندنا diali dyali dyalna 3ndi 3ndna ma notre',
)
export const HOLDS = wordsIn('fiha fihom fih فيها فيهم فيه عندها 3ndha')
/** "The only PC of the whole school": one thing is hindered. */
export const ONLY_ONE = wordsIn('seul seule unique واحد وحيد وحيده wa7d wa7ed wahed')
export const TO_ALL =
  wordsIn(`merci remercie remercient felicitations bravo fete bonjour salut bonsoir شكرا عيد مبروك تحيه تحياتي chokran moque moquent
  rigole histoire bonne`)
export const THINGS =
  wordsIn(`internet wifi connexion connection reseau courant electricite ضو كهربا انترنت انترنيت ريزو كونيكسيون ويفي شبكه dow ddow daw ddaw do
  rizo rezo connexion lconnexion conexion cnx net trisinti tricinti تريسيتي تريسينتي`)
export const BROKEN =
  wordsIn(`panne pannes coupe coupee coupure hs marche marchent fonctionne fonctionnent rien مقطوع مقطوعه مقطوعين خدامش ماخدامش مخدامش
  خدام خدامه khdam khdama makhdamch makhedamch طايح طاح طايحه tay7 tayh ta7 mort morte bloque bloquee 7abes حابس واقف وقف`)
export const SOUGHT = wordsIn(
  'cherche trouve trouver apparait apparaissent figure vois voit fouille قلبت كنقلب 9elbt kan9elleb demande ecrit sort',
)
export const WITHOUT = wordsIn('sans bla بلا بدون prive privee privees sin')
export const DARK = wordsIn('noir ظلام dlam ddlam obscurite obscur')
export const CUT = wordsIn('coupure panne انقطاع عطب black')
export const GENERAL = wordsIn('generale general عام شامل out generalisee generalise')
export const OR = wordsIn('ou ولا wla او')
export const NOBODY = wordsIn('personne احد')
export const NOTHING = wordsIn('rien والو walo walou')
export const EVERYONE = wordsIn('kolchi koulchi كلشي الجميع')
export const PEOPLE = wordsIn(
  `profs professeurs enseignants collegues utilisateurs اساتذه اساتيذ اطر مدرسين زملاء asatida lasatida lassatida assatida`,
)
export const CONCERNED =
  wordsIn(`meme pareil concerne concernes concernees touche touches touchees bloques نفس متضرر متضرره متضررين متضررون يعاني
  يعانون nafs nefs`)
