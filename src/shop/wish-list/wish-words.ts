import type { I18n } from "@lingui/core"
import { currentLanguage } from "../../client/language.ts"
import type { ShownList, Wish, WishList } from "../../client/wish-list/index.ts"
import { localeOf } from "../../domain/language.ts"
import { nameOf } from "../together/name-of.ts"
import "./messages.ts"

/** What a member is called, for oneself: "you", their name, or that they have left. */
export function memberName(i18n: I18n, { members }: WishList, self: string | null, key: string): string {
  if (key === self) return i18n._("wish.you")
  const member = members.find((each) => each.key === key)
  return member && !member.left ? nameOf(i18n, member) : i18n._("wish.someone")
}

/** What a list is called: after who made it, when others see it too. */
export function listTitle(i18n: I18n, list: WishList, self: string | null, shared: boolean): string {
  if (!shared) return i18n._("wish.title")
  const creator = list.members.find(({ key }) => key === list.creator)
  if (!creator || creator.left || creator.name === "") return i18n._("wish.title.shared")
  return creator.key === self ? i18n._("wish.title") : i18n._("wish.title.of", { name: creator.name })
}

export function listLabel(i18n: I18n, { list, code, self }: ShownList): string {
  const n = list.wishes.length
  if (code === null) return i18n._("wish.lists.own", { n })
  const title = listTitle(i18n, list, self, true)
  return i18n._("wish.lists.shared", { title, n })
}

/** Who would like a thing, oneself first; names beyond three are counted. */
export function votesOf(i18n: I18n, list: WishList, wish: Wish, self: string | null): string {
  const keys = wish.marks.filter(({ wants }) => wants).map(({ member }) => member)
  const own = self !== null && keys.includes(self)
  const ordered = own ? [self, ...keys.filter((key) => key !== self)] : keys
  const names = ordered.slice(0, 3).map((key) => memberName(i18n, list, self, key))
  const rest = ordered.length - names.length
  const all = rest > 0 ? [...names, i18n._("wish.more", { n: rest })] : names
  const words = new Intl.ListFormat(localeOf(currentLanguage()), { type: "conjunction" }).format(all)
  return own
    ? i18n._("wish.votes.you", { n: ordered.length - 1, names: words })
    : i18n._("wish.votes", { n: ordered.length, names: words })
}
