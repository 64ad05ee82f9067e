import { useLingui } from "@lingui/react"
import { lazy, Suspense, useState } from "react"
import { useStore } from "zustand"
import { noteOwnVisit } from "../../client/guided/own-visits.ts"
import { DigestLink } from "../../staff/digest-link.tsx"
import type { SignedIn } from "../../staff/session-gate.tsx"
import { usePageTitle } from "../../ui/use-page-title.ts"
import { PulseAtDesk } from "../pulse/pulse-at-desk.tsx"
import { StartVisit } from "../visit/start-visit.tsx"
import { BookedVisits } from "./booked-visits.tsx"
import { useCanned } from "./canned/use-canned.ts"
import { ClosedToday } from "./closed-today.tsx"
import { ConversationPanel } from "./conversation-panel.tsx"
import { useDesk } from "./desk-context.ts"
import styles from "./desk-frame.module.css"
import { DeskHeader } from "./desk-header.tsx"
import { FloorPanel } from "./floor/floor-panel.tsx"
import { LostLine } from "./lost-line.tsx"
import { MessagesLeft } from "./messages-left.tsx"
import { NoticeLine } from "./notice-line.tsx"
import { Queue } from "./queue.tsx"
import { useBookings } from "./use-bookings.ts"
import { useDeskNews } from "./use-desk-news.ts"
import { useSound } from "./use-sound.ts"

const ShiftNotes = lazy(() =>
  import("./shift/shift-notes.tsx").then(({ ShiftNotes }) => ({ default: ShiftNotes })),
)
const SheetsWaiting = lazy(() =>
  import("./shift/sheets-waiting.tsx").then(({ SheetsWaiting }) => ({ default: SheetsWaiting })),
)

/** The staff desk: who waits, whom one is with, and what was left. */
export function DeskFrame({ name, signedIn }: { name: string; signedIn: SignedIn }) {
  const { i18n } = useLingui()
  const { desk, tools } = useDesk()
  const reply = useStore(desk.store, (state) => state.desk)
  const [chosen, setChosen] = useState<string | null>(null)
  // the guided visit that was opened here last: visitors can be invited to it
  const [visit, setVisit] = useState<string | null>(null)
  const sound = useSound(tools)
  useDeskNews(sound.wanted)
  const waiting = reply?.waiting.length ?? 0
  usePageTitle(waiting > 0 ? `(${waiting}) ${i18n._("desk.title")}` : i18n._("desk.title"), "Vetrina")

  const open = (code: string) => {
    noteOwnVisit(tools.storage, code)
    setVisit(code)
  }
  const bookings = useBookings()
  const canned = useCanned()
  const guide = signedIn.person.name.trim().split(/\s+/)[0] ?? ""
  const take = async (id: string) => {
    if (await desk.take(id)) setChosen(id)
  }
  const accept = async (id: string) => {
    if (await desk.accept(id)) setChosen(id)
  }
  return (
    <div className={styles.page}>
      <DeskHeader signedIn={signedIn} />
      <LostLine />
      <NoticeLine />
      <PulseAtDesk api={tools.api} onDutySince={reply?.onDutySince ?? null} />
      <main
        className={styles.columns}
        data-aside={reply !== null || undefined}
        aria-busy={reply === null || undefined}
      >
        {reply ? (
          <>
            <Queue desk={reply} sound={sound} onTake={take} onAccept={accept} />
            <div className={styles.middle}>
              <ConversationPanel
                desk={reply}
                chosen={chosen}
                tools={{ visit, canned, guide }}
                onChoose={setChosen}
              />
              <FloorPanel />
              <StartVisit api={tools.api} name={name} tools={tools} onOpened={open} />
            </div>
            <div className={styles.aside}>
              <Suspense fallback={null}>
                <SheetsWaiting />
                <ShiftNotes desk={reply} />
              </Suspense>
              <BookedVisits bookings={bookings} />
              <MessagesLeft messages={reply.messages} />
              <ClosedToday closed={reply.closed} />
              <DigestLink className={styles.digest} />
            </div>
          </>
        ) : (
          <p className={styles.loading} role="status">
            {i18n._("desk.loading")}
          </p>
        )}
      </main>
    </div>
  )
}
