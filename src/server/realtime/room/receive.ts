import type { Request, RequestOf } from "../../../protocol/realtime/messages.ts"
import { take } from "../allowance.ts"
import { attend, pointAt, show } from "./attend.ts"
import { deny, type Effect } from "./effect.ts"
import { follow, guideGuests } from "./guide-guests.ts"
import type { Member } from "./member.ts"
import { noteChange } from "./news.ts"
import { offerList } from "./offer-list.ts"
import type { Room } from "./room.ts"
import { block, mute, report } from "./shun.ts"
import { chat, gesture, raiseHand, react } from "./talk.ts"
import { joinVoice, leaveVoice, passSignal, tellVoiceState } from "./voice.ts"

/** All that can be said inside a room; coming and going is up to the connection. */
export type RoomRequest = Exclude<Request, RequestOf<"join" | "leave">>

function appear(room: Room, member: Member, { name, avatar }: RequestOf<"appear">, now: number): Effect[] {
  const wait = take(member.allowances.change, now)
  if (wait > 0) return deny(member.id, "appear", "too-many", wait)
  Object.assign(member, { name, avatar })
  noteChange(room, member, { name, avatar })
  return []
}

/** What a member says does to the room: it is changed, and what has to be done outside comes back. */
export function receive(room: Room, member: Member, request: RoomRequest, now: number): Effect[] {
  switch (request.type) {
    case "appear":
      return appear(room, member, request, now)
    case "chat":
      return chat(room, member, request, now)
    case "gesture":
      return gesture(room, member, request, now)
    case "react":
      return react(room, member, request, now)
    case "hand":
      return raiseHand(room, member, request, now)
    case "attend":
      return attend(room, member, request, now)
    case "point-at":
      return pointAt(room, member, request, now)
    case "show":
      return show(room, member, request, now)
    case "offer-list":
      return offerList(room, member, request, now)
    case "mute":
      return mute(room, member, request, now)
    case "block":
      return block(room, member, request, now)
    case "report":
      return report(room, member, request, now)
    case "follow":
      return follow(room, member, request, now)
    case "lead":
    case "call":
    case "spotlight":
    case "present":
    case "pointer":
    case "end-visit":
      return guideGuests(room, member, request, now)
    case "voice-join":
      return joinVoice(room, member, request, now)
    case "voice-state":
      return tellVoiceState(room, member, request, now)
    case "voice-leave":
      return leaveVoice(room, member)
    case "signal":
      return passSignal(room, member, request, now)
    default:
      return request satisfies never
  }
}
