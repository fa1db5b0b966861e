import { expect, it } from 'vitest'
import { UpdateQueue } from '../../../stand-ins/telegram/updates.ts'

it('the stand-in tells no update before the earlier ones that wait, whatever is delivered once more', () => {
  const queue = new UpdateQueue()
  const all = Array.from({ length: 130 }, () => queue.push({}))
  const [first, last] = [all[0]!, all[129]!]
  queue.replay({ ...last })
  const told = queue.take(100)
  expect(told).toEqual(all.slice(0, 100))
  // as the poller confirms: by the highest it was told
  queue.confirmBelow(told.at(-1)!.update_id + 1)
  expect(queue.queue).toEqual(all.slice(100))
  queue.replay({ ...first })
  expect(queue.take(100)).toEqual([first, ...all.slice(100)])
})
