import { BlockList, isIP } from "node:net"

/** Whether whoever has this address is believed about for whom it speaks. */
export type IsTrusted = (address: string) => boolean

/** `::ffff:10.0.0.1` is 10.0.0.1. */
function plain(address: string): string {
  return address.toLowerCase().startsWith("::ffff:") && isIP(address.slice(7)) === 4
    ? address.slice(7)
    : address
}

function add(list: BlockList, entry: string): void {
  const [address = "", bits, ...more] = entry.split("/")
  const version = isIP(address)
  const most = version === 4 ? 32 : 128
  const prefix = bits === undefined ? most : Number(bits)
  const isPrefix = /^\d{1,3}$/.test(bits ?? "0") && prefix <= most
  if (version === 0 || !isPrefix || more.length > 0)
    throw new RangeError(`invalid proxy ${entry}: an address, or a network like 10.0.0.0/8`)
  list.addSubnet(address, prefix, version === 4 ? "ipv4" : "ipv6")
}

/** What is on this machine is always trusted. @param text addresses and networks, separated by commas. @throws RangeError */
export function trustedProxies(text: string): IsTrusted {
  const list = new BlockList()
  for (const entry of ["127.0.0.0/8", "::1", ...text.split(",")].map((each) => each.trim()))
    if (entry !== "") add(list, entry)
  return (address) => {
    const own = plain(address)
    const version = isIP(own)
    return version !== 0 && list.check(own, version === 4 ? "ipv4" : "ipv6")
  }
}
