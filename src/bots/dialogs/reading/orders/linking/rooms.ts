import { wordsOf } from '../../words.ts'

/** What a director says in a group about the group itself. */
export type RoomOrder = 'register' | 'unregister'

const ROOM =
  '(?:(?:la |le |une )?(?:salle|groupe) (?:des |de |d )?(?:profs?|professeurs|enseignants|enseignantes)|(?:ال)?(?:قاعه|مجموعه|كروب|گروب) (?:ديال )?(?:ال|ل)?(?:اساتذه|استاذه|مدرسين)|(?:la |l )?(?:salle|sala|9a3at|qa3at|groupe?) (?:dyal |d )?(?:l ?)?(?:asatida|assatida|lasatida|lassatida|profs?|prof)|(?:staff room))'
const OF_US =
  '(?: (?:de|du|d|notre|mon|ma|l|la|cette|ce|ecole|college|lycee|etablissement|ديالنا|ديال|مدرستنا|موسستنا|المدرسه|الموسسه|dyalna|lmadrasa))*'
const POLITE = '(?: (?:svp|stp|merci|afak|عافاك|شكرا|المرجو))*'
const IS =
  '(?:(?:c est|ici c est|ici|voici|ce groupe est|ce groupe c est|enregistre[rz]?|ajoute[rz]?|هذه|هذا|هاد|هادي|هذه هي|هادي هي|هاد المجموعه هي|هذه المجموعه هي|هنا|سجل|سجلوا|hadi|hada|hna|had lgroupe hwa|sejel) )?'
const NO_MORE =
  '(?:(?:ce n est plus|ce groupe n est plus|n est plus|retire[rz]?|supprime[rz]?|desenregistre[rz]?|enleve[rz]?|لم تعد هذه|لم يعد هذا|لم تعد|لم يعد|ما بقاتش|ما بقاتش هادي|مابقاتش|ماشي|ليست|حيد|حيدوا|احذف|الغ|ma b9atch|mab9atch|ma bqatch|machi|7eyed|7iyed|hiyed) )'

/** The whole of the message: a room where something is broken is called the same. */
const whole = (begins: string): RegExp => new RegExp(`^${begins}${ROOM}${OF_US}${POLITE}$`, 'u')

const REGISTER = whole(IS)
const UNREGISTER = whole(NO_MORE)

/** "C'est la salle des profs", "هادي قاعة الأساتذة", "hadi 9a3at lasatida", and that it is so no more. */
export const roomOrder = (text: string): RoomOrder | undefined => {
  const said = wordsOf(text).join(' ')
  if (UNREGISTER.test(said)) return 'unregister'
  return REGISTER.test(said) ? 'register' : undefined
}
