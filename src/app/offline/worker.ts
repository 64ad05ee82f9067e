import type { OfflineList } from "./offline-list.ts"
import { serveOffline } from "./serve.ts"
import type { WorkerScope } from "./worker-scope.ts"

/** Put in when the client is built. */
declare const OFFLINE_LIST: OfflineList
declare const self: WorkerScope

serveOffline({
  scope: self,
  list: OFFLINE_LIST,
  fetch: (asked: string | Request, init?: RequestInit) => fetch(asked, init),
  after: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
})
