import { expect, it } from 'vitest'
import { traitsOf } from '../../../../src/nlu/features/shape.ts'

it('takes a school code for a name: Darija around it is not mixed', () => {
  expect(traitsOf('11223b')).toBe(0)
  expect(traitsOf('3afak')).not.toBe(0)
})
