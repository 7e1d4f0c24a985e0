/**
 * What happens in Redis in one step, as Lua. Keys, all below `vitrine:`:
 *
 * | key | holds |
 * | --- | --- |
 * | `tags` | sorted set of the tag state: `stale TAG` and `expired TAG` by time of the last purge; `born`, since when purges are recorded here; `purges`, a number that grows with each, by the clock. In one key, so that it is lost as a whole or not at all |
 * | `builds`, `doomed` | builds that are kept, by time of opening; builds whose entries are being removed |
 * | `entry:BUILD:KEY` | an entry: `etag`, `end`, `value`. Goes by itself at its end |
 * | `facts:BUILD` | by key: kind, bytes and tags of the entry, a line each |
 * | `used:BUILD:KIND`, `ends:BUILD` | keys by last use, by end |
 * | `shows:BUILD:TAG` | keys of the pages with the tag |
 * | `found`, `found-pages`, `found-others` | there only within a step |
 * | `bytes` | by kind: bytes of all entries |
 *
 * Times are milliseconds since the epoch by the clocks of the sites. Redis 6.2 or later.
 */
import { createHash } from 'node:crypto';

/** Prefix of all keys. */
export const PREFIX = 'vitrine:';

/** Most entries that one upkeep removes, so that it never holds Redis up for long. Ours: each has up to 128 tags. */
const REMOVED_AT_ONCE = 25;

/** A script and the digest by which Redis knows it. */
export interface Script {
  source: string;
  digest: string;
}

const SHARED = `
local P = '${PREFIX}'
local TAGS = P .. 'tags'
local KINDS = { 'page', 'not-found', 'read' }

local function lines(text)
  local list = {}
  for line in string.gmatch(text, '[^\\n]+') do list[#list + 1] = line end
  return list
end

-- Since when purges are recorded, and a number that only grows with them; begins the record where there is none.
local function record(now)
  local known = redis.call('ZMSCORE', TAGS, 'born', 'purges')
  if known[1] then return tonumber(known[1]), tonumber(known[2] or 0) end
  redis.call('ZADD', TAGS, 'NX', now, 'born', 0, 'purges')
  return tonumber(now), 0
end

local function remove(build, key)
  local at = P .. 'entry:' .. build .. ':' .. key
  local size = redis.call('HSTRLEN', at, 'value')
  redis.call('UNLINK', at)
  local facts = redis.call('HGET', P .. 'facts:' .. build, key)
  redis.call('ZREM', P .. 'ends:' .. build, key)
  if not facts then -- Redis has evicted them; whoever looks for entries to remove must not find this one again
    for _, kind in ipairs(KINDS) do
      if redis.call('ZREM', P .. 'used:' .. build .. ':' .. kind, key) == 1 then
        redis.call('HINCRBY', P .. 'bytes', kind, -size)
      end
    end
    return
  end
  local told = lines(facts)
  local kind = told[1]
  redis.call('HDEL', P .. 'facts:' .. build, key)
  redis.call('HINCRBY', P .. 'bytes', kind, -tonumber(told[2]))
  redis.call('ZREM', P .. 'used:' .. build .. ':' .. kind, key)
  if kind == 'read' then return end
  for i = 3, #told do redis.call('SREM', P .. 'shows:' .. build .. ':' .. told[i], key) end
end
`;

/** ARGV: now, tags. Answers born, purges, and when one of the tags was last purged: made stale, expired. */
export const TIMES = script(`
local born, purges = record(ARGV[1])
if #ARGV < 2 then return { born, purges, 0, 0 } end
local members = {}
for i = 2, #ARGV do
  members[#members + 1] = 'stale ' .. ARGV[i]
  members[#members + 1] = 'expired ' .. ARGV[i]
end
local times = redis.call('ZMSCORE', TAGS, unpack(members))
local stale, expired = 0, 0
for i = 1, #times, 2 do
  stale = math.max(stale, tonumber(times[i] or 0))
  expired = math.max(expired, tonumber(times[i + 1] or 0))
end
return { born, purges, stale, expired }
`);

/**
 * ARGV: build, key, now, etag of the copy that the asker has, whether to note the use ('1'). Answers born, purges;
 * then, if there is an entry, its etag; then, if it is another one than the copy, end, facts, value.
 */
export const READ = script(`
local build, key, now = ARGV[1], ARGV[2], ARGV[3]
local born, purges = record(now)
local at = P .. 'entry:' .. build .. ':' .. key
local etag = redis.call('HGET', at, 'etag')
if not etag then return { born, purges } end
if etag == ARGV[4] and ARGV[5] ~= '1' then return { born, purges, etag } end
local facts = redis.call('HGET', P .. 'facts:' .. build, key)
if not facts then return { born, purges } end
if ARGV[5] == '1' then
  redis.pcall('ZADD', P .. 'used:' .. build .. ':' .. string.match(facts, '[^\\n]+'), 'XX', now, key)
end
if etag == ARGV[4] then return { born, purges, etag } end
local entry = redis.call('HMGET', at, 'end', 'value')
return { born, purges, etag, entry[1], facts, entry[2] }
`);

/**
 * ARGV: build, key, kind, etag, value, end, life, now, most entries, most bytes, tags. An entry of a build that is
 * not kept is dropped. What was used longest ago goes until the kind keeps to its bound, builds that are not kept
 * any more first.
 */
export const KEEP = script(`
local build, key, kind = ARGV[1], ARGV[2], ARGV[3]
if not redis.call('ZSCORE', P .. 'builds', build) then return 0 end
redis.call('HINCRBY', P .. 'bytes', kind, 0) -- takes memory, so a full Redis refuses before anything is done
remove(build, key)
local at = P .. 'entry:' .. build .. ':' .. key
redis.call('HSET', at, 'etag', ARGV[4], 'value', ARGV[5], 'end', ARGV[6])
redis.call('PEXPIRE', at, ARGV[7])
local facts = { kind, string.len(ARGV[5]) }
for i = 11, #ARGV do facts[#facts + 1] = ARGV[i] end
redis.call('HSET', P .. 'facts:' .. build, key, table.concat(facts, '\\n'))
redis.call('HINCRBY', P .. 'bytes', kind, facts[2])
redis.call('ZADD', P .. 'used:' .. build .. ':' .. kind, ARGV[8], key)
redis.call('ZADD', P .. 'ends:' .. build, ARGV[6], key)
if kind ~= 'read' then
  for i = 3, #facts do redis.call('SADD', P .. 'shows:' .. build .. ':' .. facts[i], key) end
end

local sources, count = {}, 0
for _, set in ipairs({ 'doomed', 'builds' }) do
  local members = set == 'doomed' and redis.call('SMEMBERS', P .. set) or redis.call('ZRANGE', P .. set, 0, -1)
  for _, other in ipairs(members) do
    local used = P .. 'used:' .. other .. ':' .. kind
    sources[#sources + 1] = { build = other, used = used, rank = set == 'doomed' and 0 or 1 }
    count = count + redis.call('ZCARD', used)
  end
end
local bytes = tonumber(redis.call('HGET', P .. 'bytes', kind))
while count > tonumber(ARGV[9]) or bytes > tonumber(ARGV[10]) do
  if count <= 1 then -- this one is alone: what is counted beyond it went with what Redis has evicted
    redis.call('HSET', P .. 'bytes', kind, facts[2])
    break
  end
  local oldest
  for _, source in ipairs(sources) do
    local head = redis.call('ZRANGE', source.used, 0, 0, 'WITHSCORES')
    if head[1] then
      local score = source.rank * tonumber(head[2])
      if not oldest or score < oldest.score then
        oldest = { build = source.build, key = head[1], score = score }
      end
    end
  end
  remove(oldest.build, oldest.key)
  count = count - 1
  bytes = tonumber(redis.call('HGET', P .. 'bytes', kind))
end
return 1
`);

/** ARGV: build, key. */
export const FORGET = script('remove(ARGV[1], ARGV[2])');

/**
 * ARGV: now, time of the purge, mode, time before which purges are forgotten, tags. Answers born, purges. Forgets first:
 * Redis lets a script whose first write takes no memory write on when it is full, and a purge must get through.
 */
export const PURGE = script(`
local known = redis.call('ZMSCORE', TAGS, 'born', 'purges')
redis.call('ZREMRANGEBYSCORE', TAGS, '-inf', '(' .. ARGV[4])
local members = { 'GT' }
for i = 5, #ARGV do
  members[#members + 1] = ARGV[2]
  members[#members + 1] = ARGV[3] .. ' ' .. ARGV[i]
end
if #members > 1 then redis.call('ZADD', TAGS, unpack(members)) end
-- By the clock and not by one: after a crash that has lost purges, no number comes a second time.
local purges = math.max(tonumber(known[2] or 0) + 1, tonumber(ARGV[1]))
local born = known[1] or ARGV[1]
redis.call('ZADD', TAGS, born, 'born', purges, 'purges')
return { tonumber(born), purges }
`);

/** ARGV: now. Purges are recorded since now: what was kept before may have outlived a purge that is lost. */
export const BEGIN = script(`redis.call('ZADD', TAGS, ARGV[1], 'born')`);

/**
 * ARGV: build, time of opening, whether this process has just begun ('1'). Keeps this build and the newest other
 * one. A process that runs already must not bring its build back once two others are kept. Answers 1 when
 * entries of an earlier life of this build must be removed first.
 */
export const OPEN = script(`
local build, builds = ARGV[1], P .. 'builds'
if redis.call('SISMEMBER', P .. 'doomed', build) == 1 then return 1 end
if ARGV[3] ~= '1' and (redis.call('ZSCORE', builds, build) or redis.call('ZCARD', builds) > 1) then return 0 end
redis.call('ZREM', builds, build)
redis.call('ZADD', builds, ARGV[2], build)
local kept = 0
for _, other in ipairs(redis.call('ZREVRANGE', builds, 0, -1)) do
  if other ~= build then
    kept = kept + 1
    if kept > 1 then
      redis.call('ZREM', builds, other)
      redis.call('SADD', P .. 'doomed', other)
    end
  end
end
return 0
`);

/**
 * ARGV: now. Removes some entries of builds that are not kept, and some that are past their end. Answers born,
 * purges and how many builds are still being removed.
 */
export const UPKEEP = script(`
local born, purges = record(ARGV[1])
local left = ${REMOVED_AT_ONCE}
for _, build in ipairs(redis.call('SMEMBERS', P .. 'doomed')) do
  for _, kind in ipairs(KINDS) do
    if left > 0 then
      local keys = redis.call('ZRANGE', P .. 'used:' .. build .. ':' .. kind, 0, left - 1)
      for _, key in ipairs(keys) do remove(build, key) end
      left = left - #keys
    end
  end
  if left > 0 then redis.call('SREM', P .. 'doomed', build) end
end
for _, build in ipairs(redis.call('ZRANGE', P .. 'builds', 0, -1)) do
  if left > 0 then
    local keys = redis.call('ZRANGEBYSCORE', P .. 'ends:' .. build, '-inf', ARGV[1], 'LIMIT', 0, left)
    for _, key in ipairs(keys) do remove(build, key) end
    left = left - #keys
  end
end
return { born, purges, redis.call('SCARD', P .. 'doomed') }
`);

/**
 * ARGV: build, now, limit, tags. Answers how many pages with one of the tags there are, and the keys of those used
 * last. Works in keys of its own, which are gone when it ends; removes them first, for Redis lets a script whose
 * first write takes no memory write on when it is full.
 */
export const FIND = script(`
local build, found, pages, others = ARGV[1], P .. 'found', P .. 'found-pages', P .. 'found-others'
local sets = {}
for i = 4, #ARGV do sets[#sets + 1] = P .. 'shows:' .. build .. ':' .. ARGV[i] end
redis.call('UNLINK', found, pages, others)
redis.call('SUNIONSTORE', found, unpack(sets))
redis.call('ZINTERSTORE', pages, 2, P .. 'used:' .. build .. ':page', found, 'WEIGHTS', 1, 0)
redis.call('ZINTERSTORE', others, 2, P .. 'used:' .. build .. ':not-found', found, 'WEIGHTS', 1, 0)
redis.call('ZUNIONSTORE', found, 2, pages, others)
local over = redis.call('ZRANGEBYSCORE', P .. 'ends:' .. build, '-inf', ARGV[2], 'LIMIT', 0, 1000)
if #over > 0 then redis.call('ZREM', found, unpack(over)) end
local total = redis.call('ZCARD', found)
local keys = redis.call('ZREVRANGE', found, 0, tonumber(ARGV[3]) - 1)
redis.call('UNLINK', found, pages, others)
return { total, keys }
`);

/** ARGV: build, limit. Answers keys of pages that the newest other build has and this one has not. */
export const COLD = script(`
local others = redis.call('ZREVRANGE', P .. 'builds', 0, 1)
local previous = others[1] == ARGV[1] and others[2] or others[1]
if not previous then return {} end
local here, there = P .. 'used:' .. ARGV[1] .. ':page', P .. 'used:' .. previous .. ':page'
local cold, limit, from = {}, tonumber(ARGV[2]), 0
while #cold < limit do
  local keys = redis.call('ZREVRANGE', there, from, from + 499)
  if #keys == 0 then break end
  local scores = redis.call('ZMSCORE', here, unpack(keys))
  for i, key in ipairs(keys) do
    if not scores[i] and #cold < limit then cold[#cold + 1] = key end
  end
  from = from + 500
end
return cold
`);

function script(body: string): Script {
  const source = SHARED + body;
  return { source, digest: createHash('sha1').update(source).digest('hex') };
}
