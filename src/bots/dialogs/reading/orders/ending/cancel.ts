import { listed, mentions, wordsOf } from '../../words.ts'

const CANCEL =
  listed(`annul supprim efface retir enleve الغ نلغ لغي لغيو مسح نمسح حيد نحيد حذف احذف احذفو lghi lghiw mse7 msa7 msah
  7eyed 7ayed 7iyed hiyed`)

/** "Annule", "مسحهم", "lghiw": a request is to be withdrawn. */
export const saysCancel = (text: string): boolean => mentions(wordsOf(text), CANCEL)
