/**
 * esbuild, as tsx asks it to, gives every function its name once more whenever the function is made: a microsecond each
 * time, which for the small functions within functions that this code is made of was a quarter of what a turn costs.
 */
const NAMING = /var (__name\d*)=\(target,value\)=>__defProp\d*\(target,"name",\{value,configurable:true\}\);/

/** Of the same length, so that the source map stays true. */
const plain = (naming, name) => `var ${name}=target=>target;`.padEnd(naming.length)

/** To be registered after tsx, whose output this gets. */
export const load = async (url, context, nextLoad) => {
  const loaded = await nextLoad(url, context)
  if (loaded.format !== 'module' || !loaded.source || url.includes('/node_modules/')) return loaded
  return { ...loaded, source: String(loaded.source).replace(NAMING, plain) }
}
