import type { Category } from '../../tickets/index.ts'
import { ARTICLES, type Article } from './articles/index.ts'
import { hear, type Report } from './hearing/index.ts'

/** How many things of the most exact rule were said; none when the article is not meant. */
const exactness = ({ when, unless = [] }: Article, report: Report): number => {
  const met = when.filter((rule) => rule.every(report.says))
  if (met.length === 0 || unless.some(report.says)) return 0
  return Math.max(...met.map((rule) => rule.length))
}

/** The one article that fits best; two that fit alike are no clear hint. */
const best = (articles: readonly Article[], report: Report): Article | undefined => {
  const meant = articles
    .map((article) => ({ article, exact: exactness(article, report) }))
    .filter(({ exact }) => exact > 0)
    .sort((a, b) => b.exact - a.exact)
  const [first, second] = meant
  return first && first.exact !== second?.exact ? first.article : undefined
}

const isMeant = (articles: readonly Article[], report: Report): boolean =>
  articles.some((article) => exactness(article, report) > 0)

/**
 * The id of the article whose quick remedy the report clearly asks for, or nothing. Careful on purpose: no article
 * where danger, damage or theft is told, a remedy was tried already, a technician speaks, or two articles fit.
 */
export const chooseArticle = ({
  category,
  text,
}: {
  category: Category
  text: string
}): string | undefined => {
  const report = hear(text)
  if (report.refusesAdvice) return undefined
  const own = ARTICLES.filter((article) => article.category === category)
  const exact = own.filter(({ general }) => !general)
  if (isMeant(exact, report)) return best(exact, report)?.id
  return best(
    own.filter(({ general }) => general),
    report,
  )?.id
}
