import { plain, wordsOf } from '../../words.ts'

const IT =
  /^(?:(?:et|mais|en plus|aussi|maintenant|mnt|o|ou|w|و|ah|اه|daba|دابا|et puis|zid) )*(?:(?:ca|sa|elle|il|elles|ils)(?! (?:y a|fait (?:beau|chaud|froid|nuit|jour)|(?:m|me|nous) (?:saoule|soule|fatigue|enerve)|manque|faut|faudrait|reste|est possible|parait|veut|a dit|suffit|va))|y a (?:aussi|dedans)|dedans|fih|fiha|fihom|menn?ou?|men+ha|mn+o|mnha|w?fih|3lih|3liha|ka[yt](?!kh?as|b9|n)\S+|w?(?:tani|7tta|7ta) ka[yt]\S+|kayna? (?:fih|fiha)|و?(?:فيه|فيها|فيهم|منو|منها|منه|عليه|عليها|داخله|داخلها|به|بها|بيها|كي(?!خص|ن|بق)\S{2,}|كت(?!خص)\S{2,}|(?:كما )?(?:انه|انها))|(?:هناك|توجد|يوجد) (?:به|بها|فيه|فيها))(?= |$)/u

/** "Fih dow 7mer", "il fait aussi un bruit", "كتسخن": of what was just spoken of, which is not named again. */
export const speaksOfIt = (text: string): boolean => IT.test(wordsOf(plain(text)).join(' '))
