import { describe, expect, it } from 'vitest'
import { means, openDesk } from '../fakes/conversation.ts'

const yes = means('affirm', { certainty: 'likely' })

describe('after "this is not for us; a ticket all the same?"', () => {
  it.each([
    'euh',
    'hmm',
    'ouais bof',
    'bon ben voilà quoi',
    'اممم',
    'يعني والو',
    'ewa ya3ni',
    "c'était juste pour parler un peu avec vous",
  ])('"%s" opens none, whatever it was read as', async (text) => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says("c'est quand le match ?", means('out_of_scope'))
    await teacher.says(text, yes)
    await teacher.says(text, yes)
    expect(tickets.all).toEqual([])
  })

  it.each(['euh', 'hmm', 'bon ben voilà quoi', 'اممم'])('"%s" gets no lecture', async (text) => {
    const { conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    const { text: said } = await teacher.says(text, means('out_of_scope'))
    expect(said).toMatch(/Je vous écoute|تفضلوا/u)
  })

  it.each(['oui', 'oui signalez', 'نعم', 'ah', 'wah sejjel'])('"%s" opens one', async (text) => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says("c'est quand la rentrée des rideaux", means('out_of_scope'))
    await teacher.says(text, means('affirm'))
    expect(tickets.all).toHaveLength(1)
  })
})
