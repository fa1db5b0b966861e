import { plain, wordsOf } from '../words.ts'

const ENDING = /\.(?:locked|encrypted|crypt\w*|lockbit|wncry)(?!\p{L})/iu
const SAID =
  /(?:^| )(?:rancon|ransomware|rancongiciel|bitcoins?|(?:fichiers?|documents?|dossiers?|tout) (?:(?:sont|est|ont|a|ete|devenus?|tous) )*(?:crypte|chiffre|encrypte)\S*|(?:ال)?(?:ملفات|فيشيات|وثايق|كلشي) (?:\S+ ){0,2}(?:مشفر\S*|تشفر\S*)|فديه|(?:l?fichiers?|ldocs?|kolchi) (?:\S+ ){0,2}(?:tcrypta\S*|mcrypt\S*|tchaffr\S*))(?= |$)/u

/** "Tout est en .locked", "الملفات تشفرات وطالبين فدية": whatever else is named, a computer must leave the network. */
export const saysEncrypted = (text: string): boolean =>
  ENDING.test(text) || SAID.test(wordsOf(plain(text)).join(' '))
