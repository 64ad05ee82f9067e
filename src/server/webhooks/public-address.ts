import { BlockList, isIP } from "node:net"

/** IANA's special-purpose registries: what isn't reached through the public Internet, or by more than one. */
const SPECIAL_V4 = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const
/** Within 2000::/3, the only part of IPv6 that is given to the public: tunnels carry addresses of IPv4 in them. */
const SPECIAL_V6 = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const

const special = new BlockList()
for (const [network, prefix] of SPECIAL_V4) special.addSubnet(network, prefix, "ipv4")
for (const [network, prefix] of SPECIAL_V6) special.addSubnet(network, prefix, "ipv6")
const unicast = new BlockList()
unicast.addSubnet("2000::", 3, "ipv6")

/** Whether an address is anybody's on the Internet: not this machine, its network, or a group of machines. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !special.check(address, "ipv4")
    case 6:
      return unicast.check(address, "ipv6") && !special.check(address, "ipv6")
    default:
      return false
  }
}
