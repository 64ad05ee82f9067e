import { useLingui } from "@lingui/react"
import { useEffect, useRef } from "react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import { Button } from "../../ui/button.tsx"
import { Icon } from "../../ui/icon.tsx"
import { PillLink } from "../../ui/pill.tsx"
import { usePageTitle } from "../../ui/use-page-title.ts"
import { InviteHere } from "../invite/invite-here.tsx"
import { MyReviews } from "../reviews/my-reviews.tsx"
import { ShopLanguage } from "../shop-language.tsx"
import { AboutYou, type AboutYouProps } from "./about-you.tsx"
import type { AnswerScale } from "./answer-edit.tsx"
import { AnswerRow } from "./answer-row.tsx"
import "./messages.ts"
import styles from "./my-feedback-page.module.css"
import { SaidDone } from "./said-done.tsx"
import { useMyAnswers } from "./use-my-answers.ts"
import { useWithdrawals, type WithdrawalTools } from "./use-withdrawals.ts"

export interface MyFeedbackPageProps extends AboutYouProps, WithdrawalTools {
  /** Milliseconds since the epoch. */
  now: () => number
  Scale: AnswerScale
}

/** What one has answered, what was done about it, and all there is about one. */
export function MyFeedbackPage({ now, Scale, later, ...about }: MyFeedbackPageProps) {
  const { i18n } = useLingui()
  const { showroom, visitor } = useShop()
  const silent = useStore(visitor.store, (state) => state.silent)
  const { answers, state, more, retry } = useMyAnswers()
  const { pending, withdraw, undo } = useWithdrawals({ later })
  const title = useRef<HTMLHeadingElement>(null)
  usePageTitle(i18n._("mine.title"), showroom.name)

  // A row that goes may take the focus with it.
  const count = answers.length
  const before = useRef(count)
  useEffect(() => {
    const isLost = count < before.current && document.activeElement === document.body
    before.current = count
    if (isLost) title.current?.focus()
  }, [count])

  const isEmpty = count === 0
  return (
    <div className={styles.page}>
      <header className={styles.back}>
        <PillLink href="/">
          <Icon name="put-back" />
          {i18n._("mine.back")}
        </PillLink>
      </header>
      <main className={styles.panel}>
        <section className={styles.mine} aria-label={i18n._("mine.title")}>
          <h1 ref={title} tabIndex={-1} className={styles.title}>
            {i18n._("mine.title")}
          </h1>
          <p className={styles.lead}>{i18n._("mine.lead")}</p>
          {state === "known" ? (
            <div className={styles.note} role="status">
              <p>{i18n._("mine.known")}</p>
              <Button kind="quiet" onClick={retry}>
                {i18n._("mine.retry")}
              </Button>
            </div>
          ) : null}
          {isEmpty ? (
            <p className={styles.empty} role="status">
              {i18n._(state === "loading" ? "mine.loading" : silent ? "mine.empty.silent" : "mine.empty")}
            </p>
          ) : (
            <ul className={styles.list} aria-busy={state === "loading"}>
              {answers.map((answer) => (
                <AnswerRow
                  key={answer.impressionId}
                  answer={answer}
                  Scale={Scale}
                  now={now()}
                  isLeaving={pending.has(answer.impressionId)}
                  onWithdraw={() => withdraw(answer)}
                  onUndo={() => undo(answer)}
                />
              ))}
            </ul>
          )}
          {more ? (
            <Button kind="quiet" className={styles.more} onClick={more}>
              {i18n._("mine.more")}
            </Button>
          ) : null}
          <MyReviews now={now()} />
          <InviteHere />
          <AboutYou {...about} />
        </section>
        <SaidDone now={now()} />
      </main>
      <footer className={styles.language}>
        <ShopLanguage />
      </footer>
    </div>
  )
}
