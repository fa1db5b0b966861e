import { describe, expect, it } from 'vitest'
import { message } from './an-update.ts'

const file = (id: string, more: object = {}) => ({ file_id: id, file_unique_id: `u-${id}`, ...more })
const attachments = (more: object) => message(more).message?.attachments

describe('the files of a message', () => {
  it('are of a photo its largest size, with its caption, and never a URL', () => {
    const photo = [file('small', { file_size: 1_000 }), file('large', { file_size: 90_000 })]
    expect(message({ photo, caption: 'écran noir' }).message).toMatchObject({
      kind: 'text',
      text: 'écran noir',
      attachments: [
        {
          id: expect.stringMatching(/^[0-9a-f]{24}$/),
          remote: 'large',
          name: 'photo.jpg',
          type: 'image/jpeg',
          bytes: 90_000,
        },
      ],
    })
  })

  it('keep the id of the same file whoever sends it', () => {
    const [first] = attachments({ document: { file_id: 'one', file_unique_id: 'same' } }) ?? []
    const [second] = attachments({ document: { file_id: 'two', file_unique_id: 'same' } }) ?? []
    expect(first?.id).toBe(second?.id)
    expect([first?.remote, second?.remote]).toEqual(['one', 'two'])
  })

  it.each([
    [
      { document: file('d', { file_name: 'liste.pdf', mime_type: 'application/pdf' }) },
      { name: 'liste.pdf', type: 'application/pdf', bytes: 0 },
    ],
    [
      { voice: file('v', { mime_type: 'audio/ogg', file_size: 9 }) },
      { name: 'voice.ogg', type: 'audio/ogg', bytes: 9 },
    ],
    [{ audio: file('a') }, { name: 'audio.mp3', type: 'audio/mpeg' }],
    [{ video: file('w') }, { name: 'video.mp4', type: 'video/mp4' }],
    [{ video_note: file('n') }, { name: 'video-note.mp4', type: 'video/mp4' }],
    [
      { animation: file('g'), document: file('g') },
      { name: 'animation.mp4', type: 'video/mp4' },
    ],
  ])('are one of %j, without words when there is no caption', (sent, expected) => {
    expect(message(sent).message).toMatchObject({ kind: 'text', text: '' })
    expect(attachments(sent)).toEqual([expect.objectContaining(expected)])
  })

  it('of an album say which one', () => {
    const photo = [file('p')]
    expect(message({ photo, media_group_id: '13570' }).message?.album).toBe('13570')
    expect(message({ photo }).message).not.toHaveProperty('album')
  })
})
