import { useLingui } from "@lingui/react"
import { type RefObject, useEffect, useRef } from "react"
import { Link } from "wouter"
import type { CaseReply } from "../../protocol/cases.ts"
import { Icon } from "../../ui/icon.tsx"
import { formatMoment } from "../format/days.ts"
import { useWords } from "../format/use-words.ts"
import { actionOfCaseHref } from "../state/case-origin.ts"
import { SECTION_PATHS } from "../state/sections.ts"
import type { CasesApi } from "./ask-cases.ts"
import { CaseActions } from "./case-actions.tsx"
import styles from "./case-detail.module.css"
import { CaseHistory } from "./case-history.tsx"
import { CaseSide } from "./case-side.tsx"
import { deadlineWords, languageName, placeWords, scoreWords } from "./case-words.ts"
import { type Draft, ReplyEditor } from "./reply-editor.tsx"
import type { CaseDeeds } from "./use-case-deeds.ts"

export interface CaseFields {
  readonly reply: RefObject<HTMLTextAreaElement | null>
  readonly note: RefObject<HTMLInputElement | null>
  readonly closing: RefObject<HTMLButtonElement | null>
}

export interface CaseDetailProps {
  kase: CaseReply
  cases: CasesApi
  deeds: CaseDeeds
  draft: Draft
  onDraft: (draft: Draft) => void
  keysWanted: boolean
  timezone: string
  fields: CaseFields
  onBack: () => void
}

/** One case looked at closely: what was said, the answer, and everything around it. */
export function CaseDetail(props: CaseDetailProps) {
  const { kase, cases, deeds, draft, onDraft, keysWanted, timezone, fields, onBack } = props
  const { i18n } = useLingui()
  const { language } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const { id } = kase
  // biome-ignore lint/correctness/useExhaustiveDependencies: another case is another panel
  useEffect(() => heading.current?.focus({ preventScroll: true }), [id])

  const score = scoreWords(i18n, kase)
  const deadline = deadlineWords(i18n, kase, Date.parse(kase.now))
  const place = placeWords(i18n, kase)
  const title = kase.name ? i18n._("cases.title.named", { place, name: kase.name }) : place
  return (
    <>
      <section className={styles.detail} aria-label={i18n._("cases.region", { title })}>
        <button type="button" className={styles.back} onClick={onBack}>
          <Icon name="chevron-left" size={18} />
          {i18n._("cases.back")}
        </button>
        <div className={styles.head}>
          <h2 ref={heading} tabIndex={-1}>
            {score && kase.metric
              ? i18n._("cases.title", { title, score, metric: i18n._(`cases.metric.${kase.metric}`) })
              : title}
          </h2>
          {deadline ? (
            <span className={styles.deadline} data-late={deadline.late || undefined}>
              {deadline.words}
            </span>
          ) : null}
        </div>
        <p className={styles.about}>
          {i18n._("cases.visited", { at: formatMoment(kase.openedAt, language, timezone) })}
          {kase.question ? ` «${kase.question.replace("{product}", kase.product?.label ?? "…")}»` : ""}
        </p>
        <blockquote className={styles.said}>
          <p dir="auto" lang={kase.language}>
            {kase.words ? i18n._("cases.quote", { words: kase.words }) : i18n._("cases.wordless")}
          </p>
          <footer>
            {[
              languageName(kase.language, language),
              kase.wantsReply ? i18n._("cases.wants") : null,
              kase.choice,
            ]
              .filter(Boolean)
              .join(" · ")}
          </footer>
        </blockquote>
        {kase.replies.map((reply) => (
          <div key={reply.id} className={styles.reply}>
            <p className={styles.by}>
              {i18n._("cases.replied", { by: reply.by, at: formatMoment(reply.at, language, timezone) })}{" "}
              <span>
                {i18n._(reply.thankedAt ? "cases.thanked" : reply.readAt ? "cases.read" : "cases.unread")}
              </span>
            </p>
            <p lang={reply.language}>{reply.text}</p>
            {reply.answer ? (
              <p className={styles.answer} dir="auto">
                {i18n._("cases.answered-back", { words: reply.answer })}
              </p>
            ) : null}
          </div>
        ))}
        <div role="alert" className={styles.alert}>
          {deeds.problem ? <p className={styles.problem}>{deeds.problem}</p> : null}
        </div>
        {kase.state === "open" && (kase.assignee === null || kase.mine) ? (
          <ReplyEditor
            key={id}
            kase={kase}
            draft={draft}
            busy={deeds.busy}
            field={fields.reply}
            onDraft={onDraft}
            onSend={deeds.reply}
          />
        ) : null}
        {kase.state === "open" && kase.assignee && !kase.mine ? (
          <p className={styles.taken}>{i18n._("cases.taken", { by: kase.assignee.name })}</p>
        ) : null}
        <CaseActions
          key={`${id} ${kase.state}`}
          kase={kase}
          keysWanted={keysWanted}
          closing={fields.closing}
          onTake={deeds.take}
          onAssign={deeds.assign}
          onClose={deeds.close}
          onReopen={deeds.reopen}
        />
        {kase.mayAssign ? (
          <p className={styles.ways}>
            <Link
              className={styles.board ?? ""}
              href={actionOfCaseHref({
                ...{ id, metric: kase.metric },
                ...{ touchpoint: kase.touchpoint?.id ?? null, product: kase.product?.id ?? null },
              })}
            >
              {i18n._("cases.to-action")}
            </Link>
            <Link className={styles.board ?? ""} href={`${SECTION_PATHS.boards}?entry=new&from=${id}`}>
              {i18n._("cases.to-board")}
            </Link>
          </p>
        ) : null}
        {kase.again ? (
          <p className={styles.again}>
            {kase.again.at === null
              ? i18n._("cases.again.waits", { at: formatMoment(kase.again.after, language, timezone) })
              : i18n._("cases.again.came", { before: kase.score ?? "–", after: kase.again.score ?? "–" })}
          </p>
        ) : null}
        <CaseHistory kase={kase} timezone={timezone} field={fields.note} onNote={deeds.note} />
        <p className={styles.erased}>{i18n._("cases.erased")}</p>
      </section>
      <CaseSide kase={kase} cases={cases} timezone={timezone} onFit={deeds.judge} />
    </>
  )
}
