/**
 * What the processes agree on, as scripts that Redis runs whole. A room's lease is a key that holds its process and runs out
 * by Redis's clock; `open:SCENE` counts the people of a scene's open rooms; `processes` tells where each process listens.
 */

/** Keys: lease, turns. Arguments: process, milliseconds. Gives: owner, milliseconds left, turn. */
export const CLAIM = `
local owner = redis.call('GET', KEYS[1])
if not owner then
  redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
  owner = ARGV[1]
end
return {owner, redis.call('PTTL', KEYS[1]), redis.call('INCR', KEYS[2])}
`

/**
 * Keys: open rooms of the scene, where somebody is expected, turns. Arguments: process, milliseconds, capacity, what the
 * keys of the scene's leases begin with, then number and people of each open room here. Gives: owner, milliseconds left,
 * turn, number.
 */
export const CLAIM_OPEN = `
local me, lease, capacity, base = ARGV[1], ARGV[2], tonumber(ARGV[3]), ARGV[4]
for at = 5, #ARGV, 2 do redis.call('HSET', KEYS[1], ARGV[at], ARGV[at + 1]) end
local function answer(owner, number)
  return {owner, redis.call('PTTL', base .. number), redis.call('INCR', KEYS[3]), tonumber(number)}
end
local expected = redis.call('GET', KEYS[2])
if expected then
  local owner = redis.call('GET', base .. expected)
  if owner then return answer(owner, expected) end
end
local counts = redis.call('HGETALL', KEYS[1])
local best, most, owner
for at = 1, #counts, 2 do
  local number, people = counts[at], tonumber(counts[at + 1])
  local its = redis.call('GET', base .. number)
  if not its then
    redis.call('HDEL', KEYS[1], number)
  elseif people < capacity then
    local better = not best or people > most or (people == most and tonumber(number) < tonumber(best))
    if better then best, most, owner = number, people, its end
  end
end
if best then return answer(owner, best) end
local number = 1
while redis.call('EXISTS', base .. number) == 1 do number = number + 1 end
redis.call('SET', base .. number, me, 'PX', lease)
redis.call('HSET', KEYS[1], number, 0)
return answer(me, tostring(number))
`

/**
 * Keys: processes. Arguments: process, what others know of it, milliseconds, then lease, hash of open rooms ('' for others), number
 * and people of each room here. Gives: the leases that are another's by now, then each process that lives and what is known of it.
 */
export const BEAT = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local me, lease = ARGV[1], tonumber(ARGV[3])
redis.call('HSET', KEYS[1], me, (now + lease) .. ' ' .. ARGV[2])
local lost = {}
for at = 4, #ARGV, 4 do
  local owner = redis.call('GET', ARGV[at])
  if owner and owner ~= me then
    lost[#lost + 1] = ARGV[at]
  else
    redis.call('SET', ARGV[at], me, 'PX', lease)
    if ARGV[at + 1] ~= '' then redis.call('HSET', ARGV[at + 1], ARGV[at + 2], ARGV[at + 3]) end
  end
end
local living = {}
local all = redis.call('HGETALL', KEYS[1])
for at = 1, #all, 2 do
  local till, known = string.match(all[at + 1], '^(%d+) (.*)$')
  if till and tonumber(till) > now then
    living[#living + 1] = all[at]
    living[#living + 1] = known
  else
    redis.call('HDEL', KEYS[1], all[at])
  end
end
return {lost, living}
`

/** Keys: processes, then leases. Arguments: process. Gives up what is still its own. */
export const LEAVE = `
redis.call('HDEL', KEYS[1], ARGV[1])
for at = 2, #KEYS do
  if redis.call('GET', KEYS[at]) == ARGV[1] then redis.call('DEL', KEYS[at]) end
end
return 0
`
