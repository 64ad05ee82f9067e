import type { Api } from "../../client/api.ts"
import type { ViewsReply } from "../../protocol/views.ts"
import type {
  DeliveriesReply,
  WebhookReply,
  WebhookRequest,
  WebhookSecretReply,
  WebhooksReply,
} from "../../protocol/webhooks.ts"

/** What is done with one webhook, without more to say. */
export type WebhookAct = "pause" | "resume" | "test"

/** What the screen asks the server about what leaves. */
export function createConnectionsApi(api: Api) {
  const path = (id: string, what = "") => `/api/webhooks/${encodeURIComponent(id)}${what}`
  return {
    list: (signal: AbortSignal) => api.get<WebhooksReply>("/api/webhooks", signal),
    views: (signal: AbortSignal) => api.get<ViewsReply>("/api/views", signal),
    make: (body: WebhookRequest) => api.post<WebhookSecretReply>("/api/webhooks", body),
    change: (id: string, body: WebhookRequest) => api.send<WebhookReply>("PUT", path(id), { body }),
    act: (id: string, act: WebhookAct) => api.post<WebhookReply>(path(id, `/${act}`), {}),
    rotate: (id: string) => api.post<WebhookSecretReply>(path(id, "/secret"), {}),
    remove: (id: string) => api.send<unknown>("DELETE", path(id), {}),
    deliveries: (id: string, cursor: string | null, signal?: AbortSignal) =>
      api.get<DeliveriesReply>(
        path(id, cursor === null ? "/deliveries" : `/deliveries?${new URLSearchParams({ cursor })}`),
        signal,
      ),
    replay: (id: string, delivery: string) =>
      api.post<WebhookReply>(path(id, `/deliveries/${encodeURIComponent(delivery)}/replay`), {}),
  }
}
export type ConnectionsApi = ReturnType<typeof createConnectionsApi>
