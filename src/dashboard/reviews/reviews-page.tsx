import { useLingui } from "@lingui/react"
import { useEffect, useMemo, useRef, useState } from "react"
import { REVIEW_LISTS, type StaffReviewsReply } from "../../protocol/reviews.ts"
import type { ShowroomReply } from "../../protocol/showroom.ts"
import { useWords } from "../format/use-words.ts"
import { FailureNote } from "../frame/freshness.tsx"
import { Segmented } from "../frame/segmented.tsx"
import { ToolButton } from "../frame/tool-button.tsx"
import { NewsLine } from "../live/news-line.tsx"
import { useSlowTurn } from "../live/use-slow-turn.ts"
import { useHeld } from "../load/use-held.ts"
import { useServices } from "../services-context.ts"
import { createReviewsApi } from "./ask-reviews.ts"
import { InvitationFigures } from "./invitation-figures.tsx"
import { useAnnounceIn } from "./use-announce-in.ts"
import "./messages.ts"
import { ReviewCard } from "./review-card.tsx"
import { ReviewFigures } from "./review-figures.tsx"
import styles from "./reviews-page.module.css"
import { useReviewList } from "./reviews-view.ts"

export interface ReviewsPageProps {
  showroom: ShowroomReply
  /** Grows when something has changed. */
  turn: number
  /** The server no longer knows who this is. */
  onSignedOut: () => void
}

/** A review that its author has rewritten is another. */
const namesOf = ({ reviews }: StaffReviewsReply) => reviews.map(({ id, version }) => `${id} ${version}`)

/** Those that follow a page; of that page alone. */
interface Older extends Pick<StaffReviewsReply, "reviews" | "next"> {
  readonly of: StaffReviewsReply
}

/** What visitors say about products in public: to be decided about, and answered. */
export function ReviewsPage({ showroom, turn, onSignedOut }: ReviewsPageProps) {
  const { i18n } = useLingui()
  const { language } = useWords()
  const { api } = useServices()
  const reviews = useMemo(() => createReviewsApi(api, language), [api, language])
  const [list, choose] = useReviewList()
  const [deeds, setDeeds] = useState(0)
  const { said, say } = useAnnounceIn()
  // What was done here is another question: its answer is shown at once, and one that is on its way isn't.
  const asked = `reviews ${list} ${language}`
  const question = `${asked} ${deeds}`
  const slow = useSlowTurn(turn)
  const {
    loading,
    reload,
    data: page,
    latest,
    news,
    show,
  } = useHeld({
    ...{ question, namesOf, turn: slow },
    load: (signal) => reviews.list(list, null, signal),
  })
  const [older, setOlder] = useState<Older | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const head = useRef<HTMLHeadingElement>(null)
  const signedOut = loading.kind !== "first" && loading.failure === "signed-out"
  useEffect(() => {
    if (signedOut) onSignedOut()
  }, [signedOut, onSignedOut])

  const following = older?.of === page ? older : null
  const shown = [...(page?.reviews ?? []), ...(following?.reviews ?? [])]
  const next = following ? following.next : (page?.next ?? null)
  const more = async () => {
    if (next === null || page === null) return
    const fetched = await reviews.list(list, next).catch(() => null)
    if (fetched === null) return reload()
    setOlder({ of: page, reviews: [...(following?.reviews ?? []), ...fetched.reviews], next: fetched.next })
  }
  const lookAgain = (trouble: string | null) => {
    setProblem(trouble)
    setDeeds((before) => before + 1)
    head.current?.focus()
  }
  const counts = latest?.counts
  const [answered, setAnswered] = useState(asked)
  const isReady = loading.kind === "ready" && !loading.stale
  if (isReady && answered !== asked) setAnswered(asked)
  const isStale = loading.kind === "ready" && loading.stale && answered !== asked
  return (
    <div className={styles.page} aria-busy={loading.kind === "first" || undefined}>
      <p className={styles.said} role="status">
        {said}
      </p>
      <ReviewFigures reviews={reviews} turn={deeds + slow} />
      <div className={styles.tools}>
        <Segmented
          label={i18n._("moderation.lists")}
          options={REVIEW_LISTS.map((id) => ({
            id,
            label: counts
              ? `${i18n._(`moderation.list.${id}`)} ${counts[id]}`
              : i18n._(`moderation.list.${id}`),
          }))}
          value={list}
          onChoose={choose}
        />
      </div>
      <FailureNote loading={loading} onRetry={reload} />
      <div role="alert">{problem === null ? null : <p className={styles.problem}>{problem}</p>}</div>
      <h2 ref={head} tabIndex={-1} className={styles.head}>
        {i18n._(`moderation.head.${list}`)}
      </h2>
      {loading.kind === "first" ? <p className={styles.note}>{i18n._("dashboard.loading")}</p> : null}
      {page && shown.length === 0 && !isStale ? (
        <div className={styles.empty}>
          <p>{i18n._(`moderation.empty.${list}`)}</p>
        </div>
      ) : null}
      <NewsLine
        count={news}
        onShow={() => {
          show()
          head.current?.focus()
        }}
      />
      <ul className={styles.list} data-stale={isStale || undefined}>
        {shown.map((review) => (
          <ReviewCard
            key={`${review.id} ${review.version}`}
            review={review}
            reviews={reviews}
            timezone={showroom.timezone}
            onDone={(words) => {
              say(words)
              lookAgain(null)
            }}
            onMoved={lookAgain}
          />
        ))}
      </ul>
      {next === null ? null : (
        <ToolButton className={styles.more} onClick={() => void more()}>
          {i18n._("moderation.more")}
        </ToolButton>
      )}
      <InvitationFigures reviews={reviews} turn={slow} />
    </div>
  )
}
