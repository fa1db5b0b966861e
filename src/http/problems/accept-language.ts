import { isLanguage, type Language } from '../../shared/index.ts'

/** The first language of `Accept-Language` that Sanad writes, by weight; Arabic when there is none. */
export const preferredLanguage = (header: string | undefined): Language => {
  const wanted = (header ?? '')
    .split(',')
    .slice(0, 20)
    .map((entry) => {
      const [tag = '', ...params] = entry.trim().toLowerCase().split(';')
      const weight = params.map((param) => /^\s*q=([\d.]+)\s*$/.exec(param)?.[1]).find(Boolean)
      return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return wanted.map(({ language }) => language).find(isLanguage) ?? 'ar'
}
