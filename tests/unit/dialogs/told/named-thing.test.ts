import { describe, expect, it } from 'vitest'
import { type Meaning, means, openDesk, printer } from '../fakes/conversation.ts'
import { projector, withTickets } from '../fakes/with-tickets.ts'

const works = means('confirm_resolved')
const line: Meaning = means('report_fault', { category: 'connectivity', entities: { room: 'salle 3' } })
const filtering: Meaning = means('report_fault', { category: 'content_filtering' })

const cancelled = (desk: ReturnType<typeof openDesk>): readonly string[] =>
  desk.tickets.done.filter(({ command }) => command.type === 'cancel').map(({ reference }) => reference)

/** YouTube is filtered, and then a projector fails: the last one spoken of. */
const youtubeAndProjector = async () => {
  const desk = openDesk()
  const teacher = desk.conversation('teacher-fr')
  await teacher.says('YouTube est bloqué en salle info', filtering)
  await teacher.says("le projecteur de la salle 2 ne s'allume plus", projector)
  const [youtube, second] = desk.tickets.all.map(({ reference }) => reference)
  return { ...desk, desk, teacher, youtube, second }
}

describe('a thing that works is named', () => {
  it.each([
    ["c'est bon pour YouTube, vous pouvez fermer", 'fr'],
    ['صافي youtube خدام دابا', 'mixed'],
    ['safi youtube khddam daba', 'arabizi'],
    ['لقد عاد youtube إلى العمل، شكرا', 'msa'],
    ['صافي يوتيوب ولا خدام', 'darija'],
  ] as const)(
    'ends the ticket that has the word in it, and not the last one: "%s"',
    async (text, variety) => {
      const { desk, teacher, youtube } = await youtubeAndProjector()
      await teacher.says(text, { ...works, variety })
      expect(cancelled(desk)).toEqual([youtube])
    },
  )

  it.each([
    ["c'est bon pour l'imprimante, on ferme", 'fr'],
    ["c'est bon pour Teams, vous pouvez fermer", 'fr'],
    ['الطابعة ولات خدامة', 'darija'],
    ['لقد أصلحت الطابعة، شكرا', 'msa'],
    ['safi limprimante khddama', 'arabizi'],
    ['imprimante صافي خدامة', 'mixed'],
    ["c'est bon pour la salle 7", 'fr'],
  ] as const)('ends nothing when no ticket is about it, and asks: "%s"', async (text, variety) => {
    const desk = openDesk()
    const teacher = desk.conversation('teacher-fr')
    await teacher.says('le wifi de la salle 3 est mort', line)
    await teacher.says("le projecteur de la salle 2 ne s'allume plus", projector)
    const reply = await teacher.says(text, { ...works, variety })
    expect(cancelled(desk)).toEqual([])
    expect(teacher.state.question?.kind).toBe('which_ticket')
    expect(reply.choices).toHaveLength(2)
  })

  it('does not end the only one that there is, either', async () => {
    const desk = await withTickets(1)
    const reply = await desk.teacher.says("c'est bon pour le projecteur, on ferme", works)
    expect(desk.tickets.done).toEqual([])
    expect(reply.choices.map(({ id }) => id)).toContain(`q:ticket:${desk.first}`)
  })

  it('closes no other one that waits for its yes', async () => {
    const desk = await withTickets(2)
    await desk.director.says(
      `${desk.first} c'est réparé`,
      means('resolve_ticket', { entities: { ticket: desk.first } }),
    )
    await desk.teacher.says("c'est bon pour le wifi", works)
    expect(desk.tickets.done.map(({ command }) => command.type)).toEqual(['resolve'])
  })

  it('is found by words of a ticket of another kind', async () => {
    const desk = openDesk()
    const teacher = desk.conversation('teacher-fr')
    await teacher.says("le PC n'imprime plus rien", means('report_fault', { category: 'computer' }))
    await teacher.says("le projecteur de la salle 2 ne s'allume plus", projector)
    await teacher.says("c'est bon pour l'impression, ça imprime", works)
    expect(cancelled(desk)).toEqual([desk.tickets.all[0]?.reference])
  })
})

describe('a diagnosis', () => {
  it.each([
    ["en fait c'est le câble du switch", 'fr'],
    ['le problème vient du câble', 'fr'],
    ['فالحقيقة المشكل ف الكابل ديال السويتش', 'darija'],
    ['يبدو أن العطب في الكابل', 'msa'],
    ['f l7a9i9a lmochkil f lcable dyal switch', 'arabizi'],
    ['en fait المشكل من الكابل', 'mixed'],
  ] as const)('is kept with the ticket and withdraws nothing: "%s"', async (text, variety) => {
    const desk = openDesk()
    const teacher = desk.conversation('teacher-fr')
    await teacher.says('plus de wifi en salle 3', line)
    await teacher.says(text, { ...works, variety })
    expect(desk.tickets.done.map(({ command }) => command.type)).toEqual(['comment'])
    expect(desk.tickets.all[0]?.state.status).not.toBe('cancelled')
  })

  it('closes nothing that waits for a yes', async () => {
    const desk = openDesk()
    const teacher = desk.conversation('teacher-fr')
    await teacher.says("l'imprimante est bloquée", printer())
    await desk.conversation('director').says("c'est réparé", means('resolve_ticket'))
    await teacher.says("en fait c'est le câble", works)
    expect(desk.tickets.all[0]?.state.status).toBe('resolved')
  })
})

describe('words that say of nothing that it works', () => {
  it('withdraw nothing unasked, however surely they were read so', async () => {
    const desk = await withTickets(1)
    const reply = await desk.teacher.says('le technicien du collège a vu la machine ce matin', works)
    expect(desk.tickets.done).toEqual([])
    expect(reply.choices.map(({ id }) => id)).toEqual(['q:yes', 'q:no'])
  })
})
