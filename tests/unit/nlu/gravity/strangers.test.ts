import { describe, expect, it } from 'vitest'
import { readGravity } from '../../../../src/nlu/index.ts'

// Written after the lexicon, without a look at it: of the first list a third was missed, of the third two thirds.
describe('danger in words nobody had thought of', () => {
  it.each([
    "l'onduleur dégage une drôle d'odeur de caoutchouc",
    'ça crame dans la baie informatique',
    'des flammes derrière le photocopieur',
    'y a des ptites étincelles qd jbranche',
    'le radiateur fait sauter les plombs et ça pue le brûlé',
    "un gamin s'est pris une châtaigne sur la rallonge",
    "câble d'alim à moitié arraché, on voit le cuivre",
    'il pleut sur les ordinateurs',
    "l'armoire réseau baigne dans l'eau",
    'le chargeur est devenu brûlant et le plastique a fondu',
    "l'écran s'est mis à fumer",
    'wa rah lpc tla3 mno ddokhan',
    'chemmit chi ri7a dyal lbrouli',
    'kaykhrejou chi chararat mn lbrise',
    'trisinti chaddat l3essas',
    'l7it mfezzeg w lbriza fih',
    "lma ta7 3la l'imprimante w serveur",
    'batteria dyal laptop mnfoukha',
    'lcompteur kaytar te9',
    'ريحة الشياط جاية من السيرفر',
    'شعلات العافية فالكابل',
    'طلعات الدخنة من الداتاشو',
    'الما كيهبط على التابلو ديال الضو',
    'واحد التلميذة قاسها الضو',
    'البريز كتشرار',
    'السلك مكشوف والدراري كيلعبو حداه',
    'لمست الحاسوب فصعقني',
    'انبعث دخان كثيف من غرفة الخوادم',
    'تسرب الماء فوق محول الكهرباء',
    'احترقت الأسلاك وفاحت رائحتها',
    'البطارية انتفخت وكادت تنفجر',
    'fumée noire f salle info',
    'ça sent le gaz près du labo',
    'el cable está quemado y huele mal',
    'كاينة ريحة غريبة dans le tableau électrique',
    'short circuit in the lab',
    'الكليماتيزور كيسيل على البيسيات',
  ])('%s', (text) => {
    expect(readGravity(text).danger).toBe(true)
  })
})

describe('no danger, for all its words', () => {
  it.each([
    "le cours sur le feu ne s'affiche plus",
    'firefox ne démarre pas',
    'la photocopieuse imprime des feuilles brûlées par le soleil (décolorées)',
    "j'ai cramé mon forfait",
    'le toner fume plus du tout le noir',
    'aucun danger, juste lent',
    "rien de grave pas d'odeur",
    'mabghach ych3el, la dokhan la walo',
    "pas d'étincelle ni rien",
    'tout va bien plus de peur que de mal',
    'le disque dur chauffe et rame',
    'wifi mort, les élèves sont chauds bouillants',
    'الحاسوب سخن وطفى',
    'الضو مقطوع فالقسم',
    'كنشعل الضو وما كيشعلش',
    'شعلت الجهاز وما بان والو',
    'عافاكم شوفو لينا الحل',
    'بالعافية عليكم',
    'نار الغيرة',
    'ما شميت حتى ريحة',
    'لا رائحة ولا دخان',
    'الما مقطوع فالطواليط',
    'le site de la protection civile est bloqué',
    'formation premiers secours et incendie : lien mort',
    'vidéo sur les volcans bloquée par le pare feu',
    'la clé usb a grillé',
    'lampe grillée',
    "l'eau du robinet est sale",
    'le wifi coule, la connexion fuit',
    'une fuite de données dans massar',
    'la batterie est morte',
    'le bouton feu vert du switch est orange',
    'le prof fume dans la salle info',
    "l'application explose de notifications",
    'تفجر عدد التلاميذ فاللائحة',
    'je vais péter un câble avec cette imprimante',
    'ça va péter si vous venez pas',
    'la souris est morte noyée dans le café',
  ])('%s', (text) => {
    expect(readGravity(text).danger).toBe(false)
  })
})

describe('the whole establishment, in other words', () => {
  it.each([
    'rien ne marche au collège depuis 8h',
    'lycee kaml mafih internet',
    'ta salle ma fiha internet',
    'hta 9sm ma khdam fih lwifi',
    'kolchi l9ssam bla do',
    'المدرسة من اولها لاخرها بلا ضو',
    'ما كاين الكونيكسيون فحتى قسم',
    'كل أقسام المؤسسة بلا تيار',
    'المؤسسة بأسرها دون ربط',
    'la totalité des salles est touchée',
    "l'établissement dans son ensemble n'a plus de réseau",
    'tous les bâtiments sont sans courant',
  ])('%s', (text) => {
    expect(readGravity(text).whole).toBe(true)
  })
})

describe('a part of it, or none', () => {
  it.each([
    'toute la salle est en panne',
    'toute ma classe a disparu de massar',
    "le directeur de l'école n'a plus internet",
    'tous les élèves de 3e B ont zéro',
    'الإدارة كلها بلا ريزو',
    'كل يوم كيطيح الريزو',
    'tout est lent',
    "un seul poste de l'école marche",
    "le wifi de l'école est lent chez moi",
  ])('%s', (text) => {
    expect(readGravity(text).whole).toBe(false)
  })
})
