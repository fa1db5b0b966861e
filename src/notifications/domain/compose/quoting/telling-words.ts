import { ellipsis } from '../../../../shared/text/index.ts'
import type { Report } from '../../../../tickets/index.ts'

const SENTENCES = /(?<=[.!?؟؛…])\s+|\n+/u
const LEFT_OUT = ' […] '
/** Where the words alone must tell which sentence says what is wrong. */
const FAILING =
  /panne|marche (?:pas|plus)|fonctionne (?:pas|plus)|\bn(?:e |['’])\S+ (?:pas|plus)|bloqu|cass[ée]|\bmort|coup(?:é|ure)|impossible|affiche|erreur|مقطوع|معطل|عاطل|خاسر|خدام|يخدم|تخدم|لا ي?ت?عمل|لا ي?ت?شتغل|ما ?بق|طايح|مهرس|بلوكا|[kt]aykhdem|khdd?am|ma ?b9a|tay7|m9tou3|khass?er/iu

type Weighed = { readonly sentence: string; readonly at: number; readonly weight: number }

const weigh = (sentence: string, { room, since, operator, urgency }: Report): number => {
  const facts = [room, since, operator, urgency].filter((one) => one && sentence.includes(one)).length
  return 2 * facts + (FAILING.test(sentence) ? 1 : 0)
}

/** As many as find room, the weightiest first. */
const chosenOf = (weighed: readonly Weighed[], limit: number): readonly Weighed[] => {
  let left = limit
  return [...weighed]
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
    .filter(({ sentence }) => {
      const isKept = sentence.length + LEFT_OUT.length <= left
      if (isKept) left -= sentence.length + LEFT_OUT.length
      return isKept
    })
    .sort((a, b) => a.at - b.at)
}

const inOrder = (chosen: readonly Weighed[], count: number): string => {
  const first = chosen[0]?.at === 0 ? '' : LEFT_OUT.trimStart()
  const last = chosen.at(-1)?.at === count - 1 ? '' : LEFT_OUT.trimEnd()
  const joined = chosen.map(({ sentence, at }, index) => {
    const before = chosen[index - 1]
    if (!before) return sentence
    return `${before.at === at - 1 ? ' ' : LEFT_OUT}${sentence}`
  })
  return `${first}${joined.join('')}${last}`
}

/**
 * What is quoted of a long report: the sentences in which the place, the time and the failure stand, not the greeting
 * before them; without any, its beginning.
 */
export const tellingWords = (report: Report, limit: number): string => {
  if (report.text.length <= limit) return report.text
  const sentences = report.text.split(SENTENCES)
  const weighed = sentences.map((sentence, at) => ({ sentence, at, weight: weigh(sentence, report) }))
  const chosen = chosenOf(weighed, limit)
  return chosen.length > 0 ? inOrder(chosen, sentences.length) : ellipsis(report.text, limit)
}
