import { wordsOf } from '../../words.ts'

const GIVE_BACK =
  '(?:rends?|rendez|redonnez?|redonne|renvoie|renvoyez|remets?|remettez|repasse[rz]?|ارجع|رجع|رجعو|رجعوا|ردو|رد|اعد|اعيدوا|rj3\\S*|rje3\\S*|raje3|rja3\\S*|redd?|rod)'

/** "Rends-la-moi", "رجع ليا هاد الطلب", "rj3 liya had talab": not back to a tier, but into the hands of who says it. */
const TO_ME = new RegExp(
  `(?:^| )${GIVE_BACK}(?: la| le)?(?: moi| لي| ليا| ليي| الي| liya| lia| liyya| l?iya)(?: |$)|(?:^| )${GIVE_BACK}\\S{0,3}(?:ها|وه|ه)? (?:ليا|لي|الي|لعندي|عندي)(?: |$)|(?:^| )(?:rje?3|rja3)\\S* (?:liya|lia|l ?3andi|l3ndi)(?: |$)`,
  'u',
)

export const wantsItBack = (text: string): boolean => TO_ME.test(wordsOf(text).join(' '))
