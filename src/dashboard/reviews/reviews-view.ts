import { useCallback, useMemo } from "react"
import { useLocation, useSearch } from "wouter"
import { REVIEW_LISTS, type ReviewListName } from "../../protocol/reviews.ts"

/** Which list the address asks for; each change is a step that the back button undoes. */
export function useReviewList(): readonly [ReviewListName, (list: ReviewListName) => void] {
  const search = useSearch()
  const [path, navigate] = useLocation()
  const list = useMemo(() => {
    const asked = new URLSearchParams(search).get("list")
    return REVIEW_LISTS.find((each) => each === asked) ?? "waiting"
  }, [search])
  const choose = useCallback(
    (next: ReviewListName) => navigate(next === "waiting" ? path : `${path}?list=${next}`),
    [path, navigate],
  )
  return [list, choose]
}
