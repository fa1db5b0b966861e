import { useEffect, useState } from 'preact/hooks'

/** An address for what the page holds itself; given back when the element goes. */
export const useObjectUrl = (content: Blob): string | undefined => {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(content)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [content])
  return address
}
