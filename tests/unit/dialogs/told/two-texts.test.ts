import { describe, expect, it } from 'vitest'
import { means, openDesk, unclear } from '../fakes/conversation.ts'

const doubtful = means('report_fault', {
  certainty: 'likely',
  category: 'digital_resources',
  categoryConfidence: 0.5,
})

const TEXTS = [
  ['au ministère, service des ressources', 'contrat national', 'fr'],
  ['للوزارة، مصلحة الموارد', 'عقد وطني', 'msa'],
  ['للوزارة راه عندهم', 'هي اللي كاينة', 'darija'],
  ['l wizara dyal lmawarid', 'contrat watani', 'arabizi'],
  ['l wizara الموارد', 'contrat وطني', 'mixed'],
] as const

describe('two texts that say nothing of a failure', () => {
  it.each(TEXTS)('open nothing for a holder: "%s", then "%s"', async (first, second, variety) => {
    const { tickets, conversation } = openDesk()
    const holder = conversation('supervisor')
    await holder.says(first, { ...doubtful, variety })
    await holder.says(second, means('add_comment', { certainty: 'likely', variety }))
    expect(tickets.all).toEqual([])
  })

  it.each(TEXTS)(
    'are asked about once more of a teacher: "%s", then "%s"',
    async (first, second, variety) => {
      const { tickets, conversation } = openDesk()
      const teacher = conversation('teacher-fr')
      await teacher.says(first, { ...doubtful, variety })
      const reply = await teacher.says(second, unclear({ variety }))
      expect(tickets.all).toEqual([])
      expect(reply.text).toContain(second)
      await teacher.presses('q:category:digital_resources')
      expect(tickets.all[0]?.report.text).toBe(`${first}\n${second}`)
    },
  )

  it('are a report once one of them does, a teacher’s or a holder’s', async () => {
    for (const person of ['teacher-fr', 'director']) {
      const { tickets, conversation } = openDesk()
      const somebody = conversation(person)
      await somebody.says('le portail ne marche plus', doubtful)
      await somebody.says('depuis la mise à jour du contrat', unclear())
      expect(tickets.all).toHaveLength(1)
    }
  })

  it('the first is forgotten after a while, unless it tells of a failure', async () => {
    for (const [first, kept] of [
      ['mezyan bzf', false],
      ['le truc ne marche plus du tout', true],
    ] as const) {
      const { tickets, conversation } = openDesk()
      const teacher = conversation('teacher-fr')
      await teacher.says(first, unclear())
      tickets.now = new Date(tickets.now.getTime() + 20 * 60_000)
      await teacher.says("l'imprimante est bloquée", means('report_fault', { category: 'printer' }))
      expect(tickets.all[0]?.report.text.includes(first)).toBe(kept)
    }
  })
})
