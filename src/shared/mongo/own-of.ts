/**
 * In the pipeline of an update of many documents, that of these values that belongs to the document: they stand in the
 * order of the ids. One statement is planned and found once, where one for each document costs the database about as
 * much again as the writing. Words of people are safe in it: nothing in the values is read as an expression.
 */
export const ownOf = (ids: readonly string[], values: readonly unknown[]) => ({
  $arrayElemAt: [{ $literal: values }, { $indexOfArray: [{ $literal: ids }, '$_id'] }],
})
