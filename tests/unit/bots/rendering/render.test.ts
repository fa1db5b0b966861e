import { describe, expect, it } from 'vitest'
import type { Capabilities } from '../../../../src/bots/index.ts'
import { mainPart, type Part, render, Sequence } from '../../../../src/bots/rendering/index.ts'

const capabilities: Capabilities = {
  text: { most: 40 },
  caption: 20,
  buttons: { most: 3, title: 20, idBytes: 16 },
  list: { most: 10, title: 24, idBytes: 16 },
  receives: [],
  media: {},
  edits: false,
  receipts: 'none',
  typing: false,
  provesPhone: false,
  proactive: 'always',
  rates: { global: { perSecond: 1, burst: 1, repliesToo: false }, perChat: { perSecond: 1, burst: 1 } },
}
const choices = (count: number, title = 'Oui') =>
  Array.from({ length: count }, (_, index) => ({ id: `c${index}`, title: `${title} ${index + 1}` }))
const photo = { id: 'f1', name: 'photo.jpg', type: 'image/jpeg' }

describe('a message in pieces', () => {
  it('offers buttons, then a list, then numbers', () => {
    const as = (count: number, title?: string) =>
      render({ text: 'Laquelle ?', choices: choices(count, title) }, capabilities)
    expect(as(3)).toEqual([
      { kind: 'text', text: 'Laquelle ?', offered: { as: 'buttons', choices: choices(3) } },
    ])
    expect(as(4)).toMatchObject([{ offered: { as: 'list' } }])
    const [only, ...rest] = render(
      { text: '?', choices: choices(1, 'Un titre beaucoup trop long') },
      capabilities,
    )
    expect(only).toEqual({
      kind: 'text',
      text: '?\n\n1. Un titre beaucoup trop long 1',
      offered: { as: 'nothing' },
    })
    expect(rest).toEqual([])
  })

  it('is numbered when an id does not fit into a button', () => {
    const [part] = render({ text: '?', choices: [{ id: 'é'.repeat(9), title: 'Oui' }] }, capabilities)
    expect(part).toEqual({ kind: 'text', text: '?\n\n1. Oui', offered: { as: 'nothing' } })
  })

  it('leaves numbers to the choices alone where they have them, and to the words elsewhere', () => {
    const text = 'Essayez :\n1. le bouton\n2. 10 minutes'
    const textOf = (title?: string) => {
      const [part] = render({ text, choices: choices(2, title) }, { ...capabilities, text: { most: 400 } })
      return part?.kind === 'text' ? part.text : undefined
    }
    expect(textOf()).toBe(text)
    const long = 'Un titre beaucoup trop long'
    expect(textOf(long)).toBe(`Essayez :\n• le bouton\n• 10 minutes\n\n1. ${long} 1\n2. ${long} 2`)
  })

  it('asks as a poll only what one can ask: few words, two and more titles that differ', () => {
    const { buttons: _, list: __, ...bare } = capabilities
    const withPolls = {
      ...bare,
      text: { most: 400 },
      poll: { most: 3, title: 9, words: 20, setting: 'POLLS' },
    }
    const as = (text: string, offered: { id: string; title: string }[]) => {
      const [part, more] = render({ text, choices: offered }, withPolls)
      return more === undefined && part?.kind === 'text' ? [part.offered.as, part.text] : undefined
    }
    expect(as('Laquelle ?\n1. a', choices(3))).toEqual(['poll', 'Laquelle ?\n• a'])
    expect(as('?', choices(1))).toEqual(['nothing', '?\n\n1. Oui 1'])
    expect(as('?', choices(4))?.[0]).toBe('nothing')
    expect(as('?', choices(2, 'Un titre'))?.[0]).toBe('nothing')
    expect(as('?', [...choices(1), { id: 'x', title: 'Oui 1 ' }])?.[0]).toBe('nothing')
    expect(as('Un peu trop de paroles', choices(2))?.[0]).toBe('nothing')
  })

  it('puts the choices under the last piece of a long text', () => {
    const parts = render({ text: 'Une phrase entière. '.repeat(4), choices: choices(2) }, capabilities)
    expect(parts.map((part) => part.kind === 'text' && part.offered.as)).toEqual(['nothing', 'buttons'])
  })

  it('puts short words under a single file, and long ones before it', () => {
    const of = (text: string) => render({ text, choices: [], attachments: [photo] }, capabilities)
    expect(of('Voici la photo.')).toEqual([{ kind: 'file', file: photo, caption: 'Voici la photo.' }])
    expect(of('Voici la photo de la salle.')).toEqual([
      { kind: 'text', text: 'Voici la photo de la salle.', offered: { as: 'nothing' } },
      { kind: 'file', file: photo, caption: '' },
    ])
  })

  it('shows pictures side by side where the channel can, and one by one elsewhere', () => {
    const file = (id: string, type = 'image/jpeg') => ({ id, name: `${id}.jpg`, type })
    const [a, b, pdf, c, d, e] = [
      file('a'),
      file('b', 'image/png'),
      file('p', 'application/pdf'),
      file('c'),
      file('d'),
      file('e'),
    ]
    const of = (text: string, attachments: (typeof photo)[]) =>
      render(
        { text, choices: [], attachments },
        { ...capabilities, album: { most: 2, types: ['image/jpeg', 'image/png'] } },
      )
    expect(of('Deux photos.', [a, b])).toEqual([
      { kind: 'file', file: a, together: [b], caption: 'Deux photos.' },
    ])
    expect(of('', [a, pdf, b, c, d, e]).filter(({ kind }) => kind === 'file')).toEqual([
      { kind: 'file', file: a, caption: '' },
      { kind: 'file', file: pdf, caption: '' },
      { kind: 'file', file: b, together: [c], caption: '' },
      { kind: 'file', file: d, together: [e], caption: '' },
    ])
    const without = render({ text: 'x', choices: [], attachments: [a, b] }, capabilities)
    expect(without.map((part) => part.kind === 'file' && part.together)).toEqual([
      false,
      undefined,
      undefined,
    ])
  })

  it('asks for the contact only where the provider vouches for it', () => {
    const asked = { text: 'Qui êtes-vous ?', choices: [], requestContact: true }
    expect(render(asked, capabilities)).toMatchObject([{ offered: { as: 'nothing' } }])
    expect(render(asked, { ...capabilities, provesPhone: true })).toMatchObject([
      { offered: { as: 'contact' } },
    ])
    const over = { text: 'Bienvenue', choices: [], requestContact: false }
    expect(render(over, capabilities)).toMatchObject([{ offered: { as: 'nothing' } }])
    expect(render(over, { ...capabilities, provesPhone: true })).toMatchObject([
      { offered: { as: 'contact_over' } },
    ])
  })
})

describe('a message of several pieces', () => {
  const parts = render(
    { text: 'Une phrase entière. '.repeat(4), choices: choices(1), attachments: [photo] },
    capabilities,
  )

  it('goes on after the piece that went out last', async () => {
    const sequence = new Sequence()
    const sent: Part[] = []
    const send = async (part: Part) => {
      sent.push(part)
      if (sent.length === 2) throw new Error('the provider is away')
      return `m${sent.length}`
    }
    await expect(sequence.run({ deliveryId: 'd1' }, parts, send)).rejects.toThrow('away')
    expect(await sequence.run({ deliveryId: 'd1' }, parts, send)).toEqual(['m1', 'm3', 'm4'])
    expect(sent).toEqual([parts[0], parts[1], parts[1], parts[2]])
  })

  it('goes on there in another process, unless the message has other pieces by then', async () => {
    let kept: { sent: readonly unknown[]; pieces: number } = { sent: [], pieces: 0 }
    const progress = {
      sentOf: (pieces: number) => (pieces === kept.pieces ? kept.sent : []),
      note: async (sent: readonly unknown[], pieces: number) => {
        kept = { sent, pieces }
      },
    }
    const sent: Part[] = []
    const send = (dieAt: number) => async (part: Part) => {
      if (sent.length === dieAt) throw new Error('killed')
      sent.push(part)
      return `m${sent.length}`
    }
    const context = { deliveryId: 'd1', progress }
    await expect(new Sequence().run(context, parts, send(2))).rejects.toThrow('killed')
    expect(await new Sequence().run(context, parts, send(-1))).toEqual(['m1', 'm2', 'm3'])
    expect(sent).toEqual(parts)
    await new Sequence().run(context, parts.slice(1), send(-1))
    expect(sent.slice(3)).toEqual(parts.slice(1))
  })

  it('is answered at the piece that holds the choices', () => {
    expect(mainPart(parts, ['m1', 'm2', 'm3'])).toBe('m2')
    expect(mainPart([{ kind: 'file', file: photo, caption: 'x' }], ['m9'])).toBe('m9')
  })
})
