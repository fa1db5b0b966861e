/** What many ask together is answered whole: the server's own first batch ends after 101 documents. */
export const WHOLE_ANSWER = { batchSize: 2_000 } as const
