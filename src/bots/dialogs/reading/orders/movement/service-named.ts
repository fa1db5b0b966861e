import { listed, mentions, wordsOf } from '../../words.ts'

const SERVICES = [
  ['digital_resources', listed(`ressource numerique logiciel licence موارد رقمي رقميه mawarid`)],
  ['training', listed(`formation تكوين takwin`)],
  ['infrastructure', listed(`infrastructure equipement materiel بنيه تجهيز معدات tajhiz`)],
  ['information_systems', listed(`systeme informati نظم انظمه معلومات nodom massar`)],
] as const

const SERVICE_WORD = listed(`service division pole departement مصلحه قسم مصالح maslaha`)

export type NamedService = (typeof SERVICES)[number][0]

/** "Au service des ressources numériques": which one, when a service is named at all. */
export const serviceNamed = (text: string): NamedService | undefined => {
  const words = wordsOf(text)
  const at = words.findIndex((word) => mentions([word], SERVICE_WORD))
  const near = at < 0 ? [] : words.slice(at + 1, at + 6)
  return SERVICES.find(([, stems]) => mentions(near, stems))?.[0]
}
