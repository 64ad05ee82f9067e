import { startTransition, useEffect, useState } from "react"

/** Turns true when what is on the page is in a picture, once it is `begun`, and stays so: what comes then is waited for by nobody. */
export function useAfterwards(begun: boolean): boolean {
  const [isAfter, setAfter] = useState(false)
  useEffect(() => {
    if (begun) startTransition(() => setAfter(true))
  }, [begun])
  return isAfter
}
