/** Node has it; the library that types it is the browser's. */
const { Memory, Module, Instance } = (
  globalThis as unknown as {
    readonly WebAssembly: {
      readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer }
      readonly Module: new (code: Uint8Array) => object
      readonly Instance: new (module: object, imports: object) => { readonly exports: unknown }
    }
  }
).WebAssembly

const PAGE = 0x1_0000

/** The functions of a module, and memory of so many bytes that they share with their caller. */
export const runModule = <Functions>(
  code: Uint8Array,
  bytes: number,
): { readonly memory: ArrayBuffer; readonly functions: Functions } => {
  const memory = new Memory({ initial: Math.ceil(bytes / PAGE) })
  const { exports } = new Instance(new Module(code), { nlu: { memory } })
  return { memory: memory.buffer, functions: exports as Functions }
}
