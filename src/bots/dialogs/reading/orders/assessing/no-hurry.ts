import { plain, wordsOf } from '../../words.ts'

const NO_HURRY =
  /(?:^| )(?:(?<!(?:encore|beaucoup|bien|en) )(?:n est|c est|c|est) plus (?:si |aussi |du tout )?(?:urgent|presse)e?(?! que)|pas (?:si |tres |trop |du tout |vraiment )?(?:urgent|presse|d urgence)e?|(?:prenez|prends|prenne) (?:tout )?(?:votre|ton) temps|rien ne presse|(?:ماشي|ما ?بقاش|مابقاتش|ليس|ليست|لم يعد|لم تعد) (?:مستعجل\S*|عاجل\S*|زربه|زربانين)|بلا زربه|(?:علي|ب) ?(?:مهلكم|مهلك|خاطركم|خاطرك|راحتكم|شويه عليكم)|خذوا وقتكم|خودو وقتكم|(?:machi|ma ?b9ach) (?:mosta3jal\S*|mst3jel\S*|mzrob\S*|zerba|urgent)|bla zerba|3la (?:khatrkom|khater\S*|mehl\S*|ra7t\S*))(?= |$)/u

/** "C'est plus urgent, prenez votre temps", "ماشي مستعجل": it may wait, and is not urgent at all. */
export const saysNoHurry = (text: string): boolean => NO_HURRY.test(wordsOf(plain(text)).join(' '))
