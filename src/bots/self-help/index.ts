export { ARTICLES, type Article } from './articles/index.ts'
export { chooseArticle } from './choose-article.ts'
export { offerOf, type SelfHelpOffer } from './offer-of.ts'
