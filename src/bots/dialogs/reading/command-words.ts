import type { WaitingFor } from '../../../tickets/index.ts'
import { isPlaceWord } from './orders/lists/place-in-list.ts'
import { saysMended } from './orders/movement/solved.ts'
import { withoutReferences } from './orders/references.ts'
import { listed, mentions, wordsOf } from './words.ts'

/** Words that only say "pass it on", and to where: what is left after them is the reason. */
export const FORWARDING =
  listed(`transf transm envoi envoy rediri passe remont escalad faire suivre province provincial region
  direction delegation academie niveau superieur service demande ticket حول حيل صيفط سيفط ارسل رفع
  دوز مديري اقليم جهه تحول نحول تحويل احال احيل يحال جهوي اكاديمي مستوي طلب فوق 7awl 7ewl hawel sift sifet dewez dowz modiri
  akadimi fo9 lfo9 echelon dessus طلع ارفع صعد اعلي لفوق فوقاني مستوا tel3 tela3 tl3 rfe3 mostawa nivo`)
const ASKING =
  listed(`demand pose poser question renseign precision interrog contact prof enseignant سول سال سؤال سوال
  استفسار طلب معلومات استاذ swel sowl so2al soual`)
const EMPTY =
  listed(`je j ai a au aux la le les l de du des d un une et ce cette ca c est lui leur moi vous plus haut svp
  stp merci bien vers pour sn من الي على علي في ف هذا هذه هاد هادي لي لو ليه ليها عافاك شكرا المرجو
  اريد بغيت انا had hadi hadchi lih liha afak bghit ana dyal ديال ان واحد اللي li lli en`)

/** How many words are left that say more than the command. */
export const wordsBeyond = (text: string, command: readonly string[]): number =>
  wordsOf(withoutReferences(text)).filter((word) => !EMPTY.includes(word) && !mentions([word], command))
    .length

/** "À transférer, il faut un technicien" says why; "je transfère à la province" does not. */
export const holdsReason = (text: string): boolean => wordsBeyond(text, FORWARDING) >= 2

/** The order said once more in the place of the reason that was asked for. */
export const isOnlyForward = (text: string): boolean =>
  mentions(wordsOf(text), FORWARDING) && wordsBeyond(text, FORWARDING) === 0

/** "C'est dans quelle salle ?" is a question to pass on; "demander une précision" is not yet one. */
export const holdsQuestion = (text: string): boolean => wordsBeyond(text, ASKING) >= 2

/** More than a bare "done": worth keeping as the note of the repair. */
/** "Ok la première c'est réglé" says that it is done, and nothing that its requester need read. */
const SAYS_ONLY_DONE = new Set(
  listed(`les des est ete sont cest deja bien donc alors voila bon pour demande demandes ticket tickets maintenant enfin tout
  toutes tous deux trois requete celle celui ceux راه راها دابا هاد هذا هذه الطلب طلب صافي واخا تم بجوج جوج كامل كاملين rah raha daba had talab
  safi wakha kamlin jouj bjouj`),
)
const isSaidOfDone = (word: string): boolean =>
  SAYS_ONLY_DONE.has(word) || isPlaceWord(word) || saysMended(word)

export const holdsNote = (text: string): boolean => {
  const words = wordsOf(text).filter((word) => word.length >= 3)
  return words.length >= 3 && words.some((word) => !isSaidOfDone(word))
}

const RESUMING =
  listed(`repren repris reprise continu relanc resumi arrive recu livre وصل جات جا استان استونف يستانف تابع نكمل كمل wsel wslat jat
  nkemlo nkmlo`)
/** What is to come on a day that is named has not come: "il ne livrera que le 20 janvier". */
const TO_COME =
  /(?:^| )(?:livrera|livreront|arrivera|arriveront|recevra|recevrons|(?:غادي |غا )?(?:ي|ت)(?:وصل|جيب|جي)\p{L}*|(?:ghadi |gha)?(?:y|t)(?:wsel|wesl|ji|jib)\p{L}*)(?: |$)/u
export const saysItWillCome = (text: string): boolean => TO_COME.test(wordsOf(text).join(' '))
export const saysItGoesOn = (text: string): boolean => mentions(wordsOf(text), RESUMING)

const WAITED_FOR: readonly (readonly [WaitingFor, readonly string[]])[] = [
  [
    'telecom_operator',
    listed(`operateur telecom maroc inwi orange iam اتصالات اينوي انوي اورانج اورنج مشغل`),
  ],
  [
    'supplier',
    listed(
      `fournisseur garantie societe sav prestataire onee lydec redal amendis مورد ممون متعهد فورنيسور بريستاتير ضمان شركه chari mouwarid prestatair`,
    ),
  ],
  ['parts', listed(`piece lampe toner cable command materiel قطع بياس طونير حبر كابل لامب pyas pyes`)],
  ['requester', listed(`reponse prof enseignant demandeur جواب استاذ صاحب`)],
]

export const waitedFor = (text: string): WaitingFor => {
  const words = wordsOf(text)
  return WAITED_FOR.find(([, stems]) => mentions(words, stems))?.[0] ?? 'other_team'
}

/** A part that is waited for, from whomever it comes. */
export const namesPart = (text: string): boolean =>
  mentions(wordsOf(text), WAITED_FOR.find(([what]) => what === 'parts')?.[1] ?? [])
