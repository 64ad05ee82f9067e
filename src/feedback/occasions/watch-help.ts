import type { HelpSession } from "../../client/help/help-session.ts"
import type { HelpSessionState } from "../../client/help/help-state.ts"
import type { Scout } from "./scout.ts"
import type { ToldOnce } from "./told-once.ts"

/** A request for help is over, however it ended: once each. */
export function watchHelp({ shop, tell }: Scout, told: ToldOnce): () => void {
  const { help } = shop
  let stopped = false
  let stopSession = () => {}
  let following = false

  function look({ reply }: Pick<HelpSessionState, "reply">): void {
    if (reply?.progress.kind !== "ended" || !told.first(`help ${reply.id}`)) return
    const seconds = Math.max(0, Date.parse(reply.now) - Date.parse(reply.askedAt)) / 1000
    const answered = reply.lines.some(({ by }) => by === "guide")
    const { how, guideId } = reply.progress
    const properties = { how, requestId: reply.id, answered }
    const by = guideId === undefined ? {} : { guided: { guideId } }
    tell({ on: "help.closed", seconds, properties, ...by, anywhere: true })
  }
  function listen(session: HelpSession): void {
    if (stopped) return
    // A request that was over when the page was opened ended in another visit to it.
    stopSession = session.store.subscribe(look)
  }
  function follow(): void {
    if (following || help.store.getState().mark === "none") return
    following = true
    help.open().then(listen, () => {
      following = false
    })
  }
  follow()
  const stop = help.store.subscribe(follow)
  return () => {
    stopped = true
    stop()
    stopSession()
  }
}
