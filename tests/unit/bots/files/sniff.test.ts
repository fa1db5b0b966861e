import { deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { mediaKindOf, receivableBytes } from '../../../../src/bots/files/kinds/media-kind.ts'
import { refusalByContent, refusalByName } from '../../../../src/bots/files/kinds/programs.ts'
import { sniff } from '../../../../src/bots/files/kinds/sniff.ts'
import { zipOf } from './zip.ts'

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const JPEG = hex('ffd8ffe000104a46494600010100000100010000ffdb004300')
const OGG_OPUS = Buffer.concat([
  hex('4f676753 0002 0000000000000000 00000000 00000000 00000000 0113'),
  Buffer.from('OpusHead'),
])
const MP4 = Buffer.concat([hex('00000018'), Buffer.from('ftypmp42'), Buffer.alloc(12)])
const WEBM = hex('1a45dfa3 9f4286810142f7810142f2810442f381084282847765626d42878104')
const PDF = Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj')
const ELF = Buffer.concat([hex('7f454c46 02010100'), Buffer.alloc(60)])
const MACH_O = Buffer.concat([hex('cffaedfe 0c000001'), Buffer.alloc(60)])
const CLASS = hex('cafebabe 00000034 0010')
const WASM = hex('0061736d 01000000')
const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(126)])
const RAR = hex('526172211a0700cf907300')
const DOCX = zipOf(
  {
    name: '[Content_Types].xml',
    content: Buffer.from(
      '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
  },
  { name: 'word/document.xml', content: Buffer.from('<w:document/>') },
)

describe('the type of a file', () => {
  it.each([
    ['a PNG', PNG, '', 'image/png'],
    ['a JPEG that is called a program', JPEG, 'application/x-msdownload', 'image/jpeg'],
    ['a voice note', OGG_OPUS, 'audio/ogg', 'audio/ogg'],
    ['a film', MP4, 'image/jpeg', 'video/mp4'],
    ['a recording in the same container', MP4, 'audio/mp4', 'audio/mp4'],
    ['a recording of a browser', WEBM, 'audio/webm; codecs=opus', 'audio/webm'],
    ['a film that is called a picture', WEBM, 'image/webp', 'video/webm'],
    ['a PDF', PDF, 'text/plain', 'application/pdf'],
    [
      'a document of Word',
      DOCX,
      '',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['words', Buffer.from('السلام عليكم، الطابعة'), 'image/png', 'text/plain'],
    ['words cut within a letter', Buffer.from('الطابعة').subarray(0, 5), '', 'text/plain'],
    ['a page', Buffer.from(' <!DOCTYPE html><p>x'), 'image/png', 'text/html'],
    [
      'a page that begins harmlessly',
      Buffer.from('bonjour\n<script>alert(1)</script>'),
      'text/plain',
      'text/html',
    ],
    [
      'a drawing',
      Buffer.from('<?xml version="1.0"?><svg xmlns="x" onload="alert(1)"/>'),
      'image/png',
      'image/svg+xml',
    ],
    ['a table of data', Buffer.from('<?xml version="1.0"?><a/>'), '', 'application/xml'],
    ['a list in an old code', Buffer.from('Prénom;Ville\nHélène;Fès', 'latin1'), 'text/csv', 'text/plain'],
    ['noise', hex('0001020304fffefdfc00'), 'image/png', 'application/octet-stream'],
    ['a program', EXE, 'image/png', 'application/x-msdownload'],
  ])('of %s is read from its content', async (_what, head, announced, type) => {
    expect(await sniff(head, announced)).toBe(type)
  })
})

describe('what runs', () => {
  it.each([
    ['a program of Windows', EXE, 'program'],
    ['a program of Linux', ELF, 'program'],
    ['a program of macOS', MACH_O, 'program'],
    ['a class of Java', CLASS, 'program'],
    ['a module for browsers', WASM, 'program'],
    ['a shell script', Buffer.from('#!/bin/sh\nrm -rf ~'), 'script'],
    ['a script with a mark of order', Buffer.from('\ufeff#!/usr/bin/env python'), 'script'],
    ['a batch file', Buffer.from('@ECHO OFF\r\ndel *.*'), 'script'],
    ['a page that a server would run', Buffer.from('<?php system($_GET[0]);'), 'script'],
    ['an archive that we do not open', RAR, 'archive_closed'],
    ['another', gzipSync('x'), 'archive_closed'],
  ])('%s is refused by its content, whatever its name', async (_what, head, reason) => {
    expect(refusalByContent(await sniff(head, 'image/jpeg'), head)).toBe(reason)
  })

  it.each([PNG, JPEG, OGG_OPUS, MP4, WEBM, PDF, DOCX, Buffer.from('du texte # !'), deflateSync('x')])(
    'what people send is not (%#)',
    async (head) => {
      expect(refusalByContent(await sniff(head, ''), head)).toBeUndefined()
    },
  )

  it.each([
    ['facture.pdf.exe', 'program'],
    ['Setup.MSI', 'program'],
    ['jeu.apk', 'program'],
    ['photo.jpg .scr. ', 'program'],
    ['a.ps1', 'script'],
    ['macro.vbs', 'script'],
    ['photo.jpg', undefined],
    ['exe', undefined],
    ['mon.exemple', undefined],
    ['صورة.png', undefined],
  ])('the name %s says so or not', (name, reason) => {
    expect(refusalByName(name)).toBe(reason)
  })
})

it('counts media as channels do', () => {
  expect(
    ['image/jpeg', 'image/svg+xml', 'video/mp4', 'audio/mpeg', 'audio/ogg', 'application/pdf'].map(
      mediaKindOf,
    ),
  ).toEqual(['image', 'document', 'video', 'audio', 'voice', 'document'])
  const media = { image: { sendBytes: 1, receiveBytes: 5 }, document: { sendBytes: 1, receiveBytes: 9 } }
  expect(['image/png', 'audio/ogg', 'text/plain'].map((type) => receivableBytes({ media }, type))).toEqual([
    5, 9, 9,
  ])
  expect(receivableBytes({ media: {} }, 'text/plain')).toBe(0)
})
