import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

const NEAR_PX = 120

const isNearEnd = (area: HTMLElement): boolean =>
  area.scrollHeight - area.scrollTop - area.clientHeight < NEAR_PX

/** Follows the newest message, unless the reader has gone back; own words always come into view. */
export const useScrolling = (newest: number, ownWaiting: number) => {
  const area = useRef<HTMLElement>(null)
  const near = useRef(true)
  const [behind, setBehind] = useState(false)

  useEffect(() => {
    const element = area.current
    if (!element) return undefined
    let before = element.scrollTop
    // only who goes up leaves the end: a picture that gets its height moves the end away by itself
    const look = () => {
      const goesUp = element.scrollTop < before
      before = element.scrollTop
      if (isNearEnd(element)) near.current = true
      else if (goesUp) near.current = false
      if (near.current) setBehind(false)
    }
    // pictures and the keyboard of a phone change the height without a new message
    const resized = new ResizeObserver(() => {
      if (near.current) element.scrollTop = element.scrollHeight
    })
    element.addEventListener('scroll', look, { passive: true })
    resized.observe(element)
    for (const child of element.children) resized.observe(child)
    return () => {
      element.removeEventListener('scroll', look)
      resized.disconnect()
    }
  }, [])

  const toEnd = () => {
    near.current = true
    setBehind(false)
    area.current?.scrollTo({ top: area.current.scrollHeight })
  }
  useLayoutEffect(() => {
    if (near.current) toEnd()
    else if (newest > 0) setBehind(true)
  }, [newest])
  useLayoutEffect(() => {
    if (ownWaiting > 0) toEnd()
  }, [ownWaiting])
  return { area, behind, toEnd }
}
