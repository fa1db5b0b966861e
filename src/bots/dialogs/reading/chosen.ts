import type { Choice } from '../../../notifications/index.ts'
import { CATEGORIES, type Category } from '../../../tickets/index.ts'

/** A button under one of the dialogs' own questions: `q:<name>[:<value>]`. */
export type Chosen = { readonly name: string; readonly value: string }

export const chosenFrom = (choice: Choice | undefined): Chosen | undefined => {
  if (!choice?.id.startsWith('q:')) return undefined
  const [, name = '', value = ''] = choice.id.split(':')
  return { name, value }
}

export const categoryChosen = (chosen: Chosen | undefined): Category | undefined =>
  chosen?.name === 'category' ? CATEGORIES.find((category) => category === chosen.value) : undefined
