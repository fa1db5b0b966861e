export { ADD_I32, constant, END, eachFrom, get, I32, moduleOf, set, simd, V128 } from './assemble.ts'
export { runModule } from './run.ts'
