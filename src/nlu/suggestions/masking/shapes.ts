import { isReference } from '../../text/references.ts'
import { STAND_INS } from './stand-ins.ts'

/** Addresses of services that everybody uses: what is broken is often said by them, and they name nobody. */
const PUBLIC_HOST =
  /^(?:(?:[a-z0-9-]+\.)*(?:men\.gov\.ma|google\.com)|(?:www\.)?(?:taalim\.ma|example\.com|(?:youtube|facebook|whatsapp|microsoft|office|gmail|outlook|zoom)\.com|(?:wikipedia|python|geogebra|moodle|scratch)\.org))$/i

const publicHost = (host: string): string => (PUBLIC_HOST.test(host) ? host : STAND_INS.host)

const E_MAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+ ?@ ?([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/gu
const HANDLE = /(?<![\p{L}\p{N}@])@[\p{L}\p{N}_.]{3,}/gu

const TOP = 'com|org|net|ma|fr|gle|ly|me|io|app|info|tv|be|eu|co'
/** With a scheme, with "www", with a path; or a bare host, where "ma" would also be the Arabizi "not". */
const ADDRESS = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)\S+`,
    String.raw`(?<![\p{L}\p{N}@.])(?:[a-z0-9-]+\.)+(?:${TOP})\/\S*`,
    String.raw`(?<![\p{L}\p{N}@.])(?:[a-z0-9-]+\.)+(?:com|org|net|fr|info|gov\.ma)(?![\p{L}\p{N}])`,
  ].join('|'),
  'giu',
)
const AFTER_SENTENCE = /(?<![.,;:!?)»،؛؟])[.,;:!?)»،؛؟]+$/u

const maskAddress = (address: string): string => {
  const end = AFTER_SENTENCE.exec(address)?.[0] ?? ''
  const [, scheme = '', rest = ''] =
    /^(https?:\/\/)?(.*)$/iu.exec(address.slice(0, address.length - end.length)) ?? []
  const authority = rest.split(/[/?#]/u)[0] ?? ''
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '')
  return scheme + publicHost(host) + end
}

const REFERENCE = /(?<![A-Za-z0-9])sn( ?[\u2010-\u2015_-] ?| ?)([0-9a-z]{5,7})(?![A-Za-z0-9])/gi
const maskReference = (typed: string, separator: string, code: string): string =>
  isReference(typed, separator, code) ? STAND_INS.reference : typed

const GAP = String.raw`[ .\-\u2010-\u2015/()]{0,3}`
/** Abroad with + or 00; Moroccan with 212, with the trunk zero (some type the letter), and grouped without it. */
const PHONE = new RegExp(
  [
    String.raw`(?:\+|(?<![\p{L}\p{N}:,.-])00)${GAP}\d(?:${GAP}\d){8,13}(?!\d)`,
    String.raw`(?<!\d)212${GAP}0?${GAP}[5-8](?:${GAP}\d){8}(?!\d)`,
    String.raw`(?:(?<!\d)0|(?<![\p{L}\p{N}])o)${GAP}[5-8](?:${GAP}\d){8}(?!\d)`,
    String.raw`(?<!\d)[5-8]\d{2}(?:[ .-]\d{2}){3}(?!\d)`,
    String.raw`(?<!\d)[5-8]\d{2}(?:[ .-]\d{3}){2}(?!\d)`,
    String.raw`(?<!\d)[67](?:[ .-]\d{2}){4}(?![ .-]?\d)`,
  ].join('|'),
  'giu',
)

const SCHOOL_CODE = /(?<![\p{L}\p{N}])\d{5}[a-z](?![\p{L}\p{N}])/giu
/** Identity cards, pupils' and staff numbers, serial numbers; years and error codes of four digits stay. */
const LONG_NUMBER = /\d{5,}|(?<!\d)\d{3}(?:[ .]\d{3}){2,}(?!\d)|(?<!\d)\d{4}(?: \d{4}){2,}(?!\d)/g

/** Everything personal that is known by its shape, put out of sight; `text` is tidy. */
export const maskShapes = (text: string): string =>
  text
    .replace(E_MAIL, (_, host: string) => `${STAND_INS.mailbox}@${publicHost(host)}`)
    .replace(ADDRESS, maskAddress)
    .replace(HANDLE, STAND_INS.handle)
    .replace(REFERENCE, maskReference)
    .replace(PHONE, STAND_INS.phone)
    .replace(SCHOOL_CODE, (code) => (code.startsWith('00000') ? code : STAND_INS.schoolCode))
    .replace(LONG_NUMBER, (number) => (number === STAND_INS.phone ? number : number.replace(/\d/g, '0')))
