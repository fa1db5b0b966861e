const TOGETHER: readonly (readonly [number, RegExp])[] = [
  [
    2,
    /(?:^| )(?:(?:tous |toutes )?les (?:deux|2)|\S*(?:هما|هم|ها)? ?معا|بجوج\S*|جوجهم|(?:ال)?(?:طلبين|اثنين|اتنين|جوج)|كلاهما|كليهما|كلتاهما|\S*ahom bjouj|b ?j(?:ou|o)j\S*|joujhom|les 2)(?= |$)/u,
  ],
  [
    3,
    /(?:^| )(?:(?:tous |toutes )?les (?:trois|3)|بثلاثه|بتلاته|(?:ال)?(?:ثلاثه|تلاته)(?: كاملين)?|b ?tlata|btlata)(?= |$)/u,
  ],
]

/** "Les deux", "بجوج", "b tlata": so many, each of them; of words in one spelling. */
export const howManyTogether = (said: string): number | undefined =>
  TOGETHER.find(([, pattern]) => pattern.test(said))?.[0]
