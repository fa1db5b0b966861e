/** "Pour les tablettes : je transfère", "بخصوص الطابعة: …": what is said first is what the rest is about. */
const TOPIC =
  /^\s*(?:(?:et|w|o|و)\s*)?(?:pour|concernant|quant (?:à|aux?)|au sujet d(?:e|u|es)|à propos d(?:e|u|es)|بخصوص|بالنسبة ل(?:ل)?|b khsous|bnisba l)?\s*([\p{L}\p{N}\s'’-]{3,40}?)\s*[:：]\s*(?=\S)/iu

export const topicIn = (text: string): string | undefined => TOPIC.exec(text)?.[1]
