import { describe, expect, it } from 'vitest'
import { means, openDesk, printer, unclear } from './fakes/conversation.ts'

const projector = means('report_fault', { category: 'projector', entities: { room: 'salle 2' } })

const opened = async () => {
  const desk = openDesk()
  const teacher = desk.conversation('teacher-fr')
  const director = desk.conversation('director')
  await teacher.says("l'imprimante est bloquée", printer())
  const reference = desk.tickets.all[0]?.reference as string
  return { ...desk, teacher, director, reference }
}

const resolved = async () => {
  const desk = await opened()
  await desk.director.presses(`t:resolve:${desk.reference}`)
  return desk
}

const asked = async () => {
  const desk = await opened()
  await desk.director.says('C’est dans quelle aile du bâtiment ?', means('ask_requester'))
  return desk
}

describe('"does it work?" (a resolved ticket)', () => {
  it.each(['oui', 'نعم', 'wah', '👍', 'ok', 'صافي', "d'accord merci"])(
    'is confirmed by "%s"',
    async (text) => {
      const { tickets, teacher } = await resolved()
      await teacher.says(text, unclear())
      expect(tickets.all[0]?.state.status).toBe('closed')
    },
  )

  it.each(['non, elle bourre encore', 'SN لا، مازالت معطلة', 'lla, ba9a 7absa'])(
    'is reopened by "%s", whatever the rest sounds like',
    async (text) => {
      const { tickets, teacher, reference } = await resolved()
      const entities = text.startsWith('SN') ? { ticket: reference } : {}
      await teacher.says(text.replace('SN', reference), means('ticket_status', { entities }))
      expect(tickets.done.at(-1)?.command).toMatchObject({ type: 'reopen' })
    },
  )

  it('is not reopened by a question that begins with a no', async () => {
    const { tickets, teacher } = await resolved()
    await teacher.says('non, où en est ma demande ?', means('ticket_status'))
    expect(tickets.done.map(({ command }) => command.type)).not.toContain('reopen')
  })

  it.each(['non', 'لا', 'lla', '👎', 'pas encore', 'مازال'])('is reopened by "%s"', async (text) => {
    const { tickets, teacher } = await resolved()
    await teacher.says(text, unclear())
    expect(tickets.done.at(-1)?.command).toMatchObject({
      type: 'reopen',
      reason: 'Ne fonctionne toujours pas.',
    })
  })

  it('is reopened in words, with the words as the reason', async () => {
    const { tickets, teacher } = await resolved()
    await teacher.says('elle bourre encore au bac 2', means('reopen'))
    expect(tickets.done.at(-1)?.command).toMatchObject({
      type: 'reopen',
      reason: 'elle bourre encore au bac 2',
    })
  })

  it('is neither closed nor reopened by thanks', async () => {
    const { tickets, teacher } = await resolved()
    const reply = await teacher.says('merci beaucoup', means('thank'))
    expect(tickets.all[0]?.state.status).toBe('resolved')
    expect(reply.choices).toHaveLength(2)
  })

  it('in reply, notes what is neither yes nor no and asks again', async () => {
    const { tickets, teacher, reference } = await resolved()
    const reply = await teacher.says('je regarde demain matin', unclear(), { repliedTicket: reference })
    expect(tickets.done.at(-1)?.command).toMatchObject({ type: 'comment', text: 'je regarde demain matin' })
    expect(reply.choices.map(({ id }) => id)).toEqual([`t:confirm:${reference}`, `t:reopen:${reference}`])
  })

  it('is answered by a bare yes although an open question of another kind is older', async () => {
    const { tickets, teacher, director, reference } = await opened()
    await teacher.says('ça clignote bizarrement', unclear())
    await director.presses(`t:resolve:${reference}`)
    await teacher.says('oui')
    expect(tickets.all[0]?.state.status).toBe('closed')
  })

  it('asks which one when two are resolved', async () => {
    const { tickets, teacher, director } = await resolved()
    await teacher.says("le projecteur ne s'allume plus", projector)
    const second = tickets.all[1]?.reference as string
    await director.presses(`t:resolve:${second}`)
    tickets.now = new Date(tickets.now.getTime() + 3_600_000)
    const which = await teacher.says('ça marche', means('confirm_resolved'))
    expect(which.choices).toHaveLength(2)
    await teacher.presses(`q:ticket:${second}`)
    expect(tickets.all.map(({ state }) => state.status)).toEqual(['resolved', 'closed'])
  })
})

describe('a question put to the requester', () => {
  it.each([
    ['aile nord', unclear()],
    ['oui', means('affirm')],
    ['demain je suis absente', means('declare_absence', { certainty: 'likely' })],
    ["l'imprimante du fond, celle qui bourre", printer()],
    ["non, il n'y en a pas", means('deny')],
  ])('is answered by "%s"', async (text, meaning) => {
    const { tickets, teacher } = await asked()
    await teacher.says(text, meaning)
    expect(tickets.done.at(-1)?.command).toMatchObject({ type: 'answer', text })
  })

  it.each([
    ['que sais-tu faire ?', means('help')],
    ['bonjour', means('greet')],
    ['où en est ma demande ?', means('ticket_status')],
    ["le projecteur de la salle 2 ne s'allume plus", projector],
  ])('is not answered by "%s", which is confidently something else', async (text, meaning) => {
    const { tickets, teacher } = await asked()
    await teacher.says(text, meaning)
    expect(tickets.done.some(({ command }) => command.type === 'answer')).toBe(false)
  })

  it('is answered once although the turn is played again', async () => {
    const { tickets, teacher } = await asked()
    const before = teacher.state
    const first = await teacher.says('aile nord', unclear(), { ordinal: 90 })
    teacher.forget(before)
    const again = await teacher.says('aile nord', unclear(), { ordinal: 90 })
    expect(tickets.done.filter(({ command }) => command.type === 'answer')).toHaveLength(1)
    expect(again.text).toBe(first.text)
  })
})
