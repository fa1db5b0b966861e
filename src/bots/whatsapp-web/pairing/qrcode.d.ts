/** The part of qrcode 1.5.4 that we use; it brings no types of its own. */
declare module 'qrcode' {
  type Render = {
    toString(text: string, options: { type: 'terminal'; small: boolean }): Promise<string>
    toBuffer(text: string, options: { type: 'png'; scale: number; margin: number }): Promise<Buffer>
  }
  const render: Render
  // biome-ignore lint/style/noDefaultExport: what a CommonJS module is to ESM
  export default render
}
